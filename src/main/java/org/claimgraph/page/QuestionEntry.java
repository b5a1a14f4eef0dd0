package org.claimgraph.page;

import java.util.List;
import org.claimgraph.disagreement.Verdict;
import org.claimgraph.question.QuestionBrief;

/**
 * A question in the list.
 *
 * @param moreAnswers how many positions there are beside those listed
 * @param forReview how many disagreements reviewers are asked to look at, in words; empty where there are none
 */
record QuestionEntry(
        String id,
        String label,
        StateWords state,
        int claims,
        List<AnswerLine> answers,
        int moreAnswers,
        String forReview) {

    private static final int LISTED = 4;

    static QuestionEntry of(QuestionBrief question) {
        return new QuestionEntry(
                question.id(),
                question.label(),
                StateWords.of(question.state()),
                question.claims(),
                question.answers().stream().limit(LISTED).map(AnswerLine::of).toList(),
                Math.max(0, question.answers().size() - LISTED),
                forReview(question));
    }

    private static String forReview(QuestionBrief question) {
        long kept = Verdict.FOR_REVIEW.stream()
                .mapToLong(verdict -> question.disagreements().getOrDefault(verdict.key(), 0L))
                .sum();
        return kept == 0 ? "" : (question.pairsLeftOut() ? "at least " : "") + kept + " for review";
    }
}
