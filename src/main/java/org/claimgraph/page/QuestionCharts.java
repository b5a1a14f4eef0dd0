package org.claimgraph.page;

import java.util.List;
import java.util.Optional;
import org.claimgraph.browse.ClaimJson;
import org.claimgraph.browse.SourceJson;
import org.claimgraph.browse.Thing;
import org.claimgraph.claim.Interval;
import org.claimgraph.picture.IntervalPicture;
import org.claimgraph.picture.MatrixPicture;
import org.claimgraph.picture.TimelinePicture;
import org.claimgraph.question.DisagreementJson;
import org.claimgraph.question.QuestionJson;

/** What the pictures of a question show. */
final class QuestionCharts {

    private QuestionCharts() {}

    /** What each claim gives, under its position. */
    static IntervalPicture intervals(QuestionJson question) {
        ShownClaims shown = ShownClaims.of(question);
        return new IntervalPicture(
                question.label(),
                shown.groups().stream()
                        .map(group -> new IntervalPicture.Position(
                                AnswerLine.label(group.position()),
                                AnswerLine.stance(group.position()),
                                AnswerLine.counts(group.position()),
                                group.claims().stream().map(QuestionCharts::row).toList(),
                                group.leftOut()))
                        .toList(),
                shown.positionsLeftOut());
    }

    private static IntervalPicture.Row row(ShownClaims.Numbered numbered) {
        DisagreementJson.ClaimRefJson claim = numbered.claim();
        Optional<ClaimJson.ValueJson> value = claim.value();
        return new IntervalPicture.Row(
                numbered.number(),
                claim.says(),
                claim.source().label(),
                value.flatMap(ClaimJson.ValueJson::normalised)
                        .map(range -> new Interval(
                                range.min(), !range.minInclusive(), range.max(), !range.maxInclusive(), range.unit())),
                value.map(ClaimJson.ValueJson::approximate).orElse(false),
                value.map(QuestionCharts::said).orElse(""),
                claim.roots().stream()
                        .map(root -> new IntervalPicture.Root(root.iri(), root.label()))
                        .toList());
    }

    /** A value as its source puts it. */
    static String said(ClaimJson.ValueJson value) {
        return value.text().or(value::phrase).or(value::category).orElse("");
    }

    /** How many claims each source has on each position. */
    static MatrixPicture matrix(QuestionJson question) {
        SourceMatrix matrix = SourceMatrix.of(question);
        return new MatrixPicture(
                title(question, matrix),
                matrix.columns(),
                matrix.rows().stream()
                        .map(row -> new MatrixPicture.Row(row.source().label(), row.counts()))
                        .toList());
    }

    /** When the sources were published. */
    static TimelinePicture timeline(QuestionJson question, List<SourceJson> sources) {
        SourceMatrix matrix = SourceMatrix.of(question);
        return new TimelinePicture(
                title(question, matrix),
                matrix.rows().stream()
                        .map(row -> new TimelinePicture.Entry(
                                row.source().label(),
                                published(row.source(), sources),
                                Counted.of(
                                        row.counts().stream()
                                                .mapToInt(Integer::intValue)
                                                .sum(),
                                        "claim")))
                        .toList());
    }

    private static String title(QuestionJson question, SourceMatrix matrix) {
        return question.label() + (matrix.restriction().isEmpty() ? "" : " (" + matrix.restriction() + ")");
    }

    /** When a source was published, where it says so. */
    static Optional<String> published(Thing source, List<SourceJson> sources) {
        return sources.stream()
                .filter(known -> known.id().equals(source.id()))
                .findFirst()
                .flatMap(SourceJson::issued);
    }
}
