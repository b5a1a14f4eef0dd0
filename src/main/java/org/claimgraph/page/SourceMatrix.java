package org.claimgraph.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.browse.Thing;
import org.claimgraph.claim.Stance;
import org.claimgraph.picture.MatrixPicture;
import org.claimgraph.question.DisagreementJson;
import org.claimgraph.question.QuestionJson;

/**
 * How many claims each source has on each position of a question or, of very many positions, under each stance.
 *
 * @param restriction what is told where not all claims of a position could be counted, else empty
 */
record SourceMatrix(List<MatrixPicture.Column> columns, List<Row> rows, String restriction) {

    private static final int MOST_COLUMNS = 8;

    /** A source with a number for each column. */
    record Row(Thing source, List<Integer> counts) {}

    static SourceMatrix of(QuestionJson question) {
        boolean byStance = question.positions().size() > MOST_COLUMNS;
        List<Stance> stances = Arrays.stream(Stance.values())
                .filter(stance ->
                        question.positions().stream().anyMatch(position -> AnswerLine.stance(position) == stance))
                .toList();
        List<MatrixPicture.Column> columns = byStance
                ? stances.stream()
                        .map(stance -> new MatrixPicture.Column("", stance))
                        .toList()
                : question.positions().stream()
                        .map(position ->
                                new MatrixPicture.Column(AnswerLine.label(position), AnswerLine.stance(position)))
                        .toList();
        Map<Thing, int[]> counts = new LinkedHashMap<>();
        for (int i = 0; i < question.positions().size(); i++) {
            QuestionJson.PositionJson position = question.positions().get(i);
            int column = byStance ? stances.indexOf(AnswerLine.stance(position)) : i;
            for (DisagreementJson.ClaimRefJson claim : position.claims()) {
                counts.computeIfAbsent(claim.source(), source -> new int[columns.size()])[column]++;
            }
        }
        List<Row> rows = new ArrayList<>();
        counts.forEach((source, row) ->
                rows.add(new Row(source, Arrays.stream(row).boxed().toList())));
        rows.sort(Comparator.comparing((Row row) -> row.source().label())
                .thenComparing(row -> row.source().id()));
        return new SourceMatrix(columns, rows, restriction(question));
    }

    private static String restriction(QuestionJson question) {
        return question.positions().stream()
                .filter(position -> !AnswerLine.isWhole(position))
                .findFirst()
                .map(position -> "the first " + position.claims().size() + " claims of each position")
                .orElse("");
    }
}
