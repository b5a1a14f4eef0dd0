package org.claimgraph.browse;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.Sorting;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The vocabulary, with how many claims use each concept. */
@Component
class Concepts {

    /** What the list can be sorted by. */
    static final List<String> KEYS = List.of("id", "claims");

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Var TOP = Var.alloc("top");
    private static final Var CONCEPT = Var.alloc("concept");
    private static final Var PROPERTY = Var.alloc("property");
    private static final Var PROPOSITION = Var.alloc("proposition");
    private static final Var CLAIM = Var.alloc("claim");
    private static final Var COUNT = Var.alloc("count");

    private final Store store;
    private final Supplier<Vocabulary> vocabulary;

    Concepts(Store store, Supplier<Vocabulary> vocabulary) {
        this.store = store;
        this.vocabulary = vocabulary;
    }

    /** How many concepts each scheme has. */
    Map<String, Integer> schemes() {
        Vocabulary all = vocabulary.get();
        Map<String, Integer> sizes = new TreeMap<>();
        all.schemes().forEach(scheme -> sizes.put(scheme, all.inScheme(scheme).size()));
        return sizes;
    }

    /** A page of the concepts of a scheme, by slug unless sorted otherwise; empty where there is no such scheme. */
    ListPage<ConceptJson> page(String scheme, Optional<Sorting> sorting, PageRequest page) {
        Vocabulary all = vocabulary.get();
        ListPage<Concept> found = ListPage.cut(page, sorted(all.inScheme(scheme), sorting));
        Set<Ref> refs =
                new LinkedHashSet<>(found.entries().stream().map(Concept::ref).toList());
        Map<Ref, Long> own = counts(refs, false);
        Map<Ref, Long> under = counts(refs, true);
        return found.map(concept -> json(all, concept, own, under));
    }

    private List<Concept> sorted(List<Concept> concepts, Optional<Sorting> sorting) {
        boolean byClaims = sorting.filter(by -> by.key().equals("claims")).isPresent();
        Map<Ref, Long> claims =
                byClaims ? counts(concepts.stream().map(Concept::ref).toList(), false) : Map.of();
        Comparator<Concept> order = byClaims
                ? Comparator.comparing(concept -> claims.getOrDefault(concept.ref(), 0L))
                : Comparator.comparing(Concept::ref);
        boolean descending = sorting.map(Sorting::descending).orElse(false);
        return concepts.stream()
                .sorted((descending ? order.reversed() : order).thenComparing(Concept::ref))
                .toList();
    }

    Optional<ConceptJson> one(Ref ref) {
        Vocabulary all = vocabulary.get();
        return all.find(ref).map(concept -> json(all, concept, counts(Set.of(ref), false), counts(Set.of(ref), true)));
    }

    private Map<Ref, Long> counts(Collection<Ref> refs, boolean narrower) {
        if (refs.isEmpty()) {
            return Map.of();
        }
        List<Node> nodes = refs.stream().map(Terms::concept).toList();
        Patterns patterns = new Patterns().values(TOP, nodes);
        Var used = narrower ? CONCEPT : TOP;
        if (narrower) {
            patterns.triple(CONCEPT, Terms.BROADER_OR_SELF, TOP);
        }
        Query query = patterns.triple(PROPOSITION, PROPERTY, used)
                .triple(CLAIM, Terms.PROPOSITION, PROPOSITION)
                .select(TOP);
        query.setDistinct(false);
        query.addGroupBy(TOP);
        query.addResultVar(COUNT, query.allocAggregate(new AggCountVarDistinct(new ExprVar(CLAIM))));
        Map<Ref, Long> counts = new HashMap<>();
        store.select(query, TIMEOUT)
                .rows()
                .forEach(row -> Terms.conceptOf(row.get(0).orElseThrow())
                        .ifPresent(ref -> counts.put(
                                ref, Long.valueOf(row.get(1).orElseThrow().getLiteralLexicalForm()))));
        return counts;
    }

    private static ConceptJson json(Vocabulary all, Concept concept, Map<Ref, Long> own, Map<Ref, Long> under) {
        Ref ref = concept.ref();
        return new ConceptJson(
                ref.id(),
                Terms.concept(ref).getURI(),
                ref.scheme(),
                concept.label(),
                concept.altLabels(),
                concept.definition(),
                concept.broader().stream()
                        .map(above -> ClaimJsonForm.concept(all, above))
                        .toList(),
                all.inScheme(ref.scheme()).stream()
                        .filter(other -> other.broader().contains(ref))
                        .map(other -> ClaimJsonForm.concept(all, other.ref()))
                        .toList(),
                concept.exactMatches(),
                concept.provisional(),
                own.getOrDefault(ref, 0L),
                under.getOrDefault(ref, 0L),
                Map.of("self", "/api/v1/concepts/" + ref));
    }
}
