package org.claimgraph.browse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.claimgraph.graph.Names;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** What is stated, apart from who states it, with the claims that do. */
@Component
public class Propositions {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int MOST_CLAIMS = 100;
    private static final Var CLAIM = Var.alloc("claim");
    private static final Var PROPERTY = Var.alloc("property");
    private static final Var VALUE = Var.alloc("value");

    private final Store store;
    private final Names names;
    private final Supplier<Vocabulary> vocabulary;
    private final Claims claims;

    Propositions(Store store, Names names, Supplier<Vocabulary> vocabulary, Claims claims) {
        this.store = store;
        this.names = names;
        this.vocabulary = vocabulary;
        this.claims = claims;
    }

    /**
     * A proposition in JSON.
     *
     * @param question IRI of what it answers
     * @param claims that take a stance towards it, live or withdrawn, by source and id, at most 100
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record PropositionJson(
            String id,
            String iri,
            Thing measure,
            Optional<String> question,
            List<ClaimJson> claims,
            Map<String, String> links) {}

    /** One proposition. */
    public Optional<PropositionJson> one(String id) {
        Node node = names.proposition(id);
        Map<Node, List<Node>> said =
                store
                        .select(new Patterns().triple(node, PROPERTY, VALUE).select(PROPERTY, VALUE), TIMEOUT)
                        .rows()
                        .stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get(0).orElseThrow(),
                                Collectors.mapping(row -> row.get(1).orElseThrow(), Collectors.toList())));
        return said.getOrDefault(Terms.MEASURE, List.of()).stream()
                .flatMap(measure -> Terms.conceptOf(measure).stream())
                .findFirst()
                .map(measure -> new PropositionJson(
                        id,
                        node.getURI(),
                        ClaimJsonForm.concept(vocabulary.get(), measure),
                        questions(said).map(Node::getURI).findFirst(),
                        claims.described(claimsOf(node)),
                        questions(said)
                                .flatMap(question -> names.local(question, "question/").stream())
                                .collect(Collectors.toMap(
                                        hash -> "question",
                                        hash -> "/api/v1/questions/" + hash,
                                        (one, other) -> one))));
    }

    private static Stream<Node> questions(Map<Node, List<Node>> said) {
        return said.getOrDefault(Terms.QUESTION, List.of()).stream();
    }

    private List<Node> claimsOf(Node proposition) {
        Patterns patterns =
                new Patterns().under(CLAIM, List.of(Terms.PROPOSITION, Terms.FORMER_PROPOSITION), proposition);
        Query query = new Order().by(CLAIM, false).select(patterns, CLAIM);
        query.setLimit(MOST_CLAIMS);
        return store.select(query, TIMEOUT).rows().stream()
                .map(row -> row.getFirst().orElseThrow())
                .toList();
    }
}
