package org.claimgraph.judgement;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.disagreement.Question;
import org.claimgraph.disagreement.QuestionFinding;
import org.claimgraph.disagreement.Voices;
import org.claimgraph.graph.Names;
import org.claimgraph.graph.QuestionTerms;
import org.claimgraph.store.Rows;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;

/** Reads what the store holds of questions and of the claims that answer them. */
final class StoredQuestions {

    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final String PREFIX = "PREFIX cg: <" + Terms.NAMESPACE + "> ";

    private final Store store;
    private final Names names;

    StoredQuestions(Store store, Names names) {
        this.store = store;
        this.names = names;
    }

    /** The questions that these sources' claims answer, as the store has them. */
    Set<Node> ofSources(Collection<String> sources) {
        return questions(sources.stream().map(names::source).toList(), "?claim cg:source ?given");
    }

    /** The questions of claims that cite these works, or works that rest on them. */
    Set<Node> ofWorks(Collection<String> works) {
        return questions(works.stream().map(names::work).toList(), "?claim cg:restsOn+ ?given");
    }

    private Set<Node> questions(List<Node> given, String pattern) {
        return given.isEmpty()
                ? Set.of()
                : select("SELECT DISTINCT ?question { " + values("given", given) + pattern
                                + " . ?claim cg:proposition/cg:question ?question }")
                        .rows()
                        .stream()
                        .map(row -> row.getFirst().orElseThrow())
                        .collect(Collectors.toSet());
    }

    /** The triples of the claims that answer these questions, with their propositions and sources. */
    List<Quad> claims(Set<Node> questions) {
        String answered = values("question", questions) + "?proposition cg:question ?question . ";
        return quads(
                "SELECT DISTINCT ?s ?p ?o { " + answered
                        + "{ ?proposition ?p ?o BIND(?proposition AS ?s) FILTER(?p != cg:question) }"
                        + " UNION { ?s cg:proposition ?proposition ; ?p ?o }"
                        + " UNION { ?claim cg:proposition ?proposition ; cg:source ?s . ?s ?p ?o } }",
                names.catalogueGraph());
    }

    /** How many claims answer these questions. */
    long countClaims(Set<Node> questions) {
        return select("SELECT (COUNT(*) AS ?n) { " + values("question", questions)
                        + "?proposition cg:question ?question . ?claim cg:proposition ?proposition }")
                .rows()
                .getFirst()
                .getFirst()
                .map(count -> Long.parseLong(count.getLiteralLexicalForm()))
                .orElseThrow();
    }

    /** Everything that is kept of these questions. */
    List<Quad> kept(Set<Node> questions) {
        return quads(
                "SELECT ?s ?p ?o { " + values("question", questions) + graph()
                        + "{ { ?s cg:question ?question ; ?p ?o } UNION { ?question ?p ?o BIND(?question AS ?s) } } }",
                names.disagreementGraph());
    }

    /** The questions that are asked about any of these subjects, with who speaks to them. */
    List<Voices> voices(Set<Ref> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        Rows rows = select(
                "SELECT ?canonical ?speaker ?indication { "
                        + values(
                                "subject",
                                subjects.stream().map(names::facetValue).toList()) + graph()
                        + "{ ?question cg:subject ?subject ; cg:canonical ?canonical ."
                        + " ?voice cg:question ?question ; cg:speaker ?speaker . OPTIONAL { ?voice cg:indication ?indication } } }");
        Map<String, Map<String, NavigableSet<Ref>>> speakers = new HashMap<>();
        for (List<Optional<Node>> row : rows.rows()) {
            String canonical = row.get(0).orElseThrow().getLiteralLexicalForm();
            String speaker = names.local(row.get(1).orElseThrow(), "source/").orElseThrow();
            NavigableSet<Ref> indications = speakers.computeIfAbsent(canonical, it -> new HashMap<>())
                    .computeIfAbsent(speaker, it -> new TreeSet<Ref>());
            row.get(2).flatMap(Terms::conceptOf).ifPresent(indications::add);
        }
        return speakers.entrySet().stream()
                .map(entry -> new Voices(Question.parse(entry.getKey()), new TreeMap<>(entry.getValue())))
                .toList();
    }

    /** The omissions that are kept of these questions. */
    List<Quad> omissions(Set<Node> questions) {
        return quads(
                "SELECT ?s ?p ?o { " + values("question", questions) + graph()
                        + "{ ?s cg:question ?question ; cg:findingKind <"
                        + QuestionTerms.findingKind(QuestionFinding.Kind.OMISSION)
                                .getURI() + "> ; ?p ?o } }",
                names.disagreementGraph());
    }

    private String graph() {
        return "GRAPH <" + names.disagreementGraph().getURI() + "> ";
    }

    private List<Quad> quads(String query, Node graph) {
        Set<Quad> quads = new HashSet<>();
        select(query)
                .rows()
                .forEach(row -> quads.add(Quad.create(
                        graph,
                        row.get(0).orElseThrow(),
                        row.get(1).orElseThrow(),
                        row.get(2).orElseThrow())));
        return List.copyOf(quads);
    }

    // Every IRI in it is one that we have made of slugs and hashes.
    private static String values(String variable, Collection<Node> nodes) {
        return nodes.stream()
                .map(node -> "<" + node.getURI() + ">")
                .sorted()
                .collect(Collectors.joining(" ", "VALUES ?" + variable + " { ", " } "));
    }

    private Rows select(String query) {
        return store.select(QueryFactory.create(PREFIX + query), TIMEOUT);
    }
}
