package org.claimgraph.page;

import java.util.List;
import java.util.Map;
import org.claimgraph.disagreement.Verdict;
import org.claimgraph.question.QuestionJson;
import org.claimgraph.vocabulary.Vocabulary;

/**
 * A question in the list.
 *
 * @param moreAnswers how many positions there are beside those listed
 * @param forReview how many disagreements reviewers are asked to look at
 */
record QuestionEntry(
        String id,
        String label,
        StateWords state,
        int claims,
        List<AnswerLine> answers,
        int moreAnswers,
        long forReview) {

    private static final int LISTED = 4;

    static QuestionEntry of(QuestionJson question, Vocabulary vocabulary) {
        return new QuestionEntry(
                question.id(),
                question.label(),
                StateWords.of(question.state()),
                question.claims(),
                question.positions().stream()
                        .limit(LISTED)
                        .map(position -> AnswerLine.of(position, vocabulary))
                        .toList(),
                Math.max(0, question.positions().size() - LISTED),
                forReview(question.disagreements()));
    }

    static long forReview(Map<String, Long> byVerdict) {
        return Verdict.FOR_REVIEW.stream()
                .mapToLong(verdict -> byVerdict.getOrDefault(verdict.key(), 0L))
                .sum();
    }
}
