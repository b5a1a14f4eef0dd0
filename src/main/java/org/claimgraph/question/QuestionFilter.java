package org.claimgraph.question;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.claimgraph.browse.ConceptParameters;
import org.claimgraph.claim.Facet;
import org.claimgraph.disagreement.QuestionState;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.vocabulary.Vocabulary;

/** Which questions are wanted, empty sets for any. */
public record QuestionFilter(Set<Node> measures, Set<Node> drugs, Set<QuestionState> states) {

    /** The parameters that say which. */
    public static final Set<String> NAMES = Set.of("measure", "drug", "state");

    /**
     * Reads the filter of a request.
     *
     * @throws org.claimgraph.problem.Problem {@code invalid-parameter}, where a value is none
     */
    public static QuestionFilter read(RequestParameters parameters, Vocabulary vocabulary) {
        ConceptParameters concepts = new ConceptParameters(parameters, vocabulary);
        List<QuestionState> all = List.of(QuestionState.values());
        Set<String> wanted =
                parameters.words("state", all.stream().map(QuestionState::key).toList());
        return new QuestionFilter(
                concepts.withNarrower("measure", List.of("measure")),
                concepts.withNarrower("drug", Facet.DRUG.schemes()),
                all.stream().filter(state -> wanted.contains(state.key())).collect(Collectors.toSet()));
    }
}
