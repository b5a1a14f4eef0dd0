package org.claimgraph.browse;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * Counts the claims that a filter leaves: from columns in memory, made once for a version of the dataset, where it
 * chooses by facets alone, and by a query otherwise.
 */
@Component
class ClaimCounts {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Store store;
    private final Supplier<Vocabulary> vocabulary;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Optional<Kept> kept = Optional.empty();

    private record Kept(long version, ClaimColumns columns) {}

    ClaimCounts(Store store, Supplier<Vocabulary> vocabulary) {
        this.store = store;
        this.vocabulary = vocabulary;
    }

    /** How many claims there are. */
    long count(ClaimFilter filter) {
        return filter.facets()
                .flatMap(chosen -> columns().map(columns -> columns.count(chosen)))
                .orElseGet(() -> askedCount(filter));
    }

    /** The same by a query. */
    long askedCount(ClaimFilter filter) {
        return number(store.select(ClaimPatterns.count(filter), TIMEOUT)
                .rows()
                .getFirst()
                .getFirst());
    }

    /**
     * How many claims there are of each value of a facet.
     *
     * @param narrower whether a claim counts for the concepts above its own too
     */
    Map<Node, Long> counts(ClaimFilter filter, ClaimFacet facet, boolean narrower) {
        return filter.facets()
                .flatMap(chosen ->
                        columns().map(columns -> columns.counts(facet, chosen, narrower ? this::withBroader : Set::of)))
                .orElseGet(() -> asked(filter, facet, narrower));
    }

    /** The same by a query. */
    Map<Node, Long> asked(ClaimFilter filter, ClaimFacet facet, boolean narrower) {
        return store.select(ClaimPatterns.counts(filter, facet, narrower), TIMEOUT).rows().stream()
                .collect(Collectors.toMap(row -> row.get(0).orElseThrow(), row -> number(row.get(1))));
    }

    private Set<Node> withBroader(Node value) {
        return Terms.conceptOf(value)
                .map(ref -> vocabulary.get().broaderOrSelf(ref).stream()
                        .map(Terms::concept)
                        .collect(Collectors.toSet()))
                .orElseGet(() -> Set.of(value));
    }

    /** Empty where something is written as they are read: then a query has the one state that it needs. */
    private Optional<ClaimColumns> columns() {
        Optional<ClaimColumns> current = current(store.position().version());
        if (current.isPresent()) {
            return current;
        }
        reading.lock();
        try {
            long version = store.position().version();
            if (current(version).isEmpty()) {
                ClaimColumns columns = ClaimColumns.read(store);
                if (store.position().version() == version) {
                    kept = Optional.of(new Kept(version, columns));
                }
            }
            return current(version);
        } finally {
            reading.unlock();
        }
    }

    private Optional<ClaimColumns> current(long version) {
        return kept.filter(it -> it.version() == version).map(Kept::columns);
    }

    private static long number(Optional<Node> count) {
        return Long.parseLong(count.orElseThrow().getLiteralLexicalForm());
    }
}
