package org.claimgraph.browse;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.claimgraph.graph.Names;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.query.Sorting;
import org.claimgraph.store.Rows;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The claims of the store, found by filters and told as JSON. */
@Component
public class Claims {

    /** The names of all filters, and of the order. */
    public static final Set<String> FILTERS = ClaimFilterReader.NAMES;

    /** What the list can be sorted by. */
    public static final List<String> KEYS = ClaimPatterns.KEYS;

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Store store;
    private final ClaimCounts counts;
    private final Names names;
    private final Supplier<Vocabulary> vocabulary;

    Claims(Store store, ClaimCounts counts, Names names, Supplier<Vocabulary> vocabulary) {
        this.store = store;
        this.counts = counts;
        this.names = names;
        this.vocabulary = vocabulary;
    }

    /** Reads a request's filters. */
    public ClaimFilter filter(RequestParameters parameters) {
        return ClaimFilterReader.read(parameters, vocabulary.get(), names);
    }

    /** A page of the claims that fit a filter, by source and id unless sorted otherwise. */
    public ListPage<ClaimJson> page(ClaimFilter filter, Optional<Sorting> sorting, PageRequest page) {
        Rows rows = store.select(ClaimPatterns.page(filter, sorting, page), TIMEOUT);
        List<Node> found =
                rows.rows().stream().map(row -> row.getFirst().orElseThrow()).toList();
        Optional<Long> total = page.counted() ? Optional.of(counts.count(filter)) : Optional.empty();
        ListPage<Node> nodes = ListPage.of(page, found, total);
        return new ListPage<>(page, described(nodes.entries()), nodes.hasNext(), total);
    }

    /** One claim, live or withdrawn. */
    public Optional<ClaimJson> one(String source, String id) {
        return described(List.of(names.claim(source, id))).stream().findFirst();
    }

    /** The query that a page of claims comes from, with what each of them says. */
    public Query query(ClaimFilter filter, Optional<Sorting> sorting, PageRequest page) {
        return ClaimPatterns.told(filter, sorting, page);
    }

    /** Claims by their nodes, in this order, without those that aren't there. */
    public List<ClaimJson> described(List<Node> nodes) {
        return new ClaimJsonForm(names, vocabulary.get(), Described.read(store, names, nodes)).all();
    }
}
