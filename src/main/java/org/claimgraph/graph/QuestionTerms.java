package org.claimgraph.graph;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.claimgraph.disagreement.DimensionRelation;
import org.claimgraph.disagreement.QuestionFinding;
import org.claimgraph.disagreement.QuestionState;
import org.claimgraph.disagreement.ReviewState;
import org.claimgraph.disagreement.Verdict;
import org.claimgraph.vocabulary.Terms;

/** The nodes of what questions and disagreements have as words, and of the properties for each relation in scope. */
public final class QuestionTerms {

    private QuestionTerms() {}

    public static Node verdict(Verdict verdict) {
        return named(verdict.key());
    }

    public static Node state(QuestionState state) {
        return state == QuestionState.UNDECIDED ? Terms.of("undecidedQuestion") : named(state.key());
    }

    public static Node reviewState(ReviewState state) {
        return named(state.key());
    }

    public static Node findingKind(QuestionFinding.Kind kind) {
        return named(kind.key());
    }

    /** The property that names the dimensions in which two scopes have this relation; nothing names the equal ones. */
    public static Node dimensionsOf(DimensionRelation relation) {
        return switch (relation) {
            case UNSPECIFIED -> Terms.UNSAID_IN;
            case NARROWER -> Terms.NARROWER_IN;
            case BROADER -> Terms.BROADER_IN;
            case OVERLAP -> Terms.OVERLAPS_IN;
            case DISJOINT -> Terms.DIFFERS_IN;
            case EQUAL -> throw new IllegalArgumentException("what is equal isn't named");
        };
    }

    /** A key with hyphens in the camel case of the ontology. */
    private static Node named(String key) {
        String[] words = key.split("-", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (String word : Arrays.copyOfRange(words, 1, words.length)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return Terms.of(name.toString());
    }
}
