package org.claimgraph.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimgraph.browse.SourceJson;
import org.claimgraph.browse.Thing;
import org.claimgraph.picture.Tone;
import org.claimgraph.question.DisagreementJson;
import org.claimgraph.question.QuestionJson;
import org.claimgraph.vocabulary.Vocabulary;

/**
 * A question with the answers to it, as its page shows it.
 *
 * @param drawn whether claims give anything that has a place on an axis
 */
record QuestionView(
        String id,
        String label,
        StateWords state,
        int claims,
        List<AnswerLine> answers,
        List<Group> groups,
        int positionsLeftOut,
        boolean drawn,
        Matrix matrix,
        List<Finding> findings,
        List<Count> verdicts,
        List<Apart> scopeDifferences,
        int scopeDifferencesLeftOut,
        boolean pairsLeftOut) {

    private static final int MOST_DIFFERENCES = 20;
    private static final int MOST_SOURCES = 40;
    private static final int MOST_CLAIMS = 10;

    /** The claims of a position. */
    record Group(Tone tone, String label, List<Row> rows, int leftOut) {}

    /** A claim of the table. */
    record Row(int number, String id, String says, String value, String hedge, Thing source, String roots) {}

    /**
     * How many claims each source has on each position.
     *
     * @param restriction which claims are counted, where it isn't all
     * @param leftOut how many sources have no room
     */
    record Matrix(List<Head> heads, List<Line> lines, String restriction, int leftOut) {}

    /** A position over its column. */
    record Head(Tone tone, String label) {}

    /** A source with a cell for each position. */
    record Line(Thing source, String published, List<Integer> counts) {}

    /** Something worth a look. */
    record Finding(String kind, String explanation, List<String> claims, int claimsLeftOut) {}

    /** How many disagreements have a verdict. */
    record Count(String key, VerdictWords verdict, long count) {}

    /** Two scopes that don't meet. */
    record Apart(String dimensions, String explanation, String disagreement) {}

    static QuestionView of(QuestionJson question, List<SourceJson> sources, Vocabulary vocabulary) {
        ShownClaims shown = ShownClaims.of(question);
        return new QuestionView(
                question.id(),
                question.label(),
                StateWords.of(question.state()),
                question.claims(),
                question.positions().stream()
                        .limit(shown.groups().size())
                        .map(position -> AnswerLine.of(position, vocabulary))
                        .toList(),
                shown.groups().stream().map(QuestionView::group).toList(),
                shown.positionsLeftOut(),
                shown.haveIntervals(),
                matrix(SourceMatrix.of(question), sources),
                question.findings().stream()
                        .map(finding -> new Finding(
                                finding.kind().replace('-', ' '),
                                finding.explanation(),
                                finding.claims().stream().limit(MOST_CLAIMS).toList(),
                                Math.max(0, finding.claims().size() - MOST_CLAIMS)))
                        .toList(),
                question.disagreements().entrySet().stream()
                        .map(QuestionView::count)
                        .toList(),
                question.scopeDifferences().stream()
                        .limit(MOST_DIFFERENCES)
                        .map(QuestionView::apart)
                        .toList(),
                Math.max(0, question.scopeDifferences().size() - MOST_DIFFERENCES),
                question.pairsLeftOut());
    }

    private static Group group(ShownClaims.Group group) {
        return new Group(
                AnswerLine.tone(group.position()),
                AnswerLine.label(group.position()),
                group.claims().stream()
                        .map(numbered -> row(numbered.number(), numbered.claim()))
                        .toList(),
                group.leftOut());
    }

    private static Row row(int number, DisagreementJson.ClaimRefJson claim) {
        return new Row(
                number,
                claim.id(),
                claim.says(),
                claim.value().map(ExtentWords::value).orElse(""),
                claim.hedge(),
                claim.source(),
                claim.roots().stream().map(Thing::label).collect(Collectors.joining("; ")));
    }

    private static Matrix matrix(SourceMatrix matrix, List<SourceJson> sources) {
        return new Matrix(
                matrix.columns().stream()
                        .map(column -> new Head(Tone.of(column.stance()), column.label()))
                        .toList(),
                matrix.rows().stream()
                        .limit(MOST_SOURCES)
                        .map(row -> new Line(
                                row.source(),
                                Optional.of(row.source())
                                        .flatMap(source -> QuestionCharts.published(source, sources))
                                        .orElse("no date given"),
                                row.counts()))
                        .toList(),
                matrix.restriction(),
                Math.max(0, matrix.rows().size() - MOST_SOURCES));
    }

    private static Count count(Map.Entry<String, Long> verdict) {
        return new Count(verdict.getKey(), VerdictWords.of(verdict.getKey()), verdict.getValue());
    }

    private static Apart apart(QuestionJson.ScopeDifferenceJson difference) {
        return new Apart(
                difference.dimensions().stream().map(DeskEntry::spoken).collect(Collectors.joining(", ")),
                difference.explanation(),
                difference.disagreement().substring(difference.disagreement().lastIndexOf('/') + 1));
    }
}
