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
    private static final int MOST_READINGS = 3;

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
        return filter.facets().map(chosen -> columns().count(chosen)).orElseGet(() -> askedCount(filter));
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
                .map(chosen -> columns().counts(facet, chosen, narrower ? this::withBroader : Set::of))
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

    private ClaimColumns columns() {
        long version = store.position().version();
        return current(version).orElseGet(() -> {
            reading.lock();
            try {
                return current(version).orElseGet(this::read);
            } finally {
                reading.unlock();
            }
        });
    }

    private Optional<ClaimColumns> current(long version) {
        return kept.filter(it -> it.version() == version).map(Kept::columns);
    }

    /** Reads again where something was written meanwhile; where that goes on, it keeps what it has for this request. */
    private ClaimColumns read() {
        for (int attempt = 1; ; attempt++) {
            long before = store.position().version();
            ClaimColumns columns = ClaimColumns.read(store);
            if (store.position().version() == before) {
                kept = Optional.of(new Kept(before, columns));
                return columns;
            }
            if (attempt == MOST_READINGS) {
                return columns;
            }
        }
    }

    private static long number(Optional<Node> count) {
        return Long.parseLong(count.orElseThrow().getLiteralLexicalForm());
    }
}
