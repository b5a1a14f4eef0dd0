package org.claimgraph.browse;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.claimgraph.claim.Work;
import org.claimgraph.graph.Names;
import org.claimgraph.graph.WorkQuadReader;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.Sorting;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** What sources cite, with who rests on it. */
@Component
public class Works {

    /** What the list can be sorted by. */
    static final List<String> KEYS = List.of("id", "title", "issued");

    private static final Var WORK = Var.alloc("work");
    private static final Var CLAIM = Var.alloc("claim");
    private static final Var TITLE = Var.alloc("title");
    private static final Var ISSUED = Var.alloc("issued");

    private final Store store;
    private final Names names;
    private final Supplier<Vocabulary> vocabulary;

    Works(Store store, Names names, Supplier<Vocabulary> vocabulary) {
        this.store = store;
        this.names = names;
        this.vocabulary = vocabulary;
    }

    /**
     * Which works are wanted, empty for any.
     *
     * @param sources of which one rests on it
     * @param issuedBy bodies of which one has issued it
     * @param words each of which stands in its title, in lower case
     */
    public record Filter(Set<Node> kinds, Set<Node> sources, Set<Node> issuedBy, List<String> words) {}

    /** A page of works, by slug unless sorted otherwise. */
    public ListPage<WorkJson> page(Filter filter, Optional<Sorting> sorting, PageRequest page) {
        Patterns patterns = new Patterns().triple(WORK, Terms.TYPE, Terms.WORK);
        if (!filter.kinds().isEmpty()) {
            patterns.oneOf(WORK, Terms.SOURCE_KIND, filter.kinds());
        }
        if (!filter.issuedBy().isEmpty()) {
            patterns.oneOf(WORK, Terms.ISSUED_BY, filter.issuedBy());
        }
        if (!filter.sources().isEmpty()) {
            patterns.triple(CLAIM, Terms.RESTS_ON, WORK).oneOf(CLAIM, Terms.SOURCE, filter.sources());
        }
        filter.words().forEach(word -> patterns.contains(WORK, Terms.TITLE, word));
        ListPage<Node> found = new Listing(store, patterns, WORK, order(patterns, sorting)).page(page);
        return new ListPage<>(page, described(found.entries()), found.hasNext(), found.total());
    }

    private static Order order(Patterns patterns, Optional<Sorting> sorting) {
        String key = sorting.map(Sorting::key).orElse("id");
        boolean descending = sorting.map(Sorting::descending).orElse(false);
        return switch (key) {
            case "title" -> {
                patterns.triple(WORK, Terms.TITLE, TITLE);
                yield new Order().byText(TITLE, descending).by(WORK, false);
            }
            case "issued" -> {
                patterns.optional(new Patterns().triple(WORK, Terms.ISSUED, ISSUED));
                yield new Order()
                        .unboundLast(ISSUED, false)
                        .byText(ISSUED, descending)
                        .by(WORK, false);
            }
            default -> new Order().by(WORK, descending);
        };
    }

    /** One work. */
    public Optional<WorkJson> one(String id) {
        return described(List.of(names.work(id))).stream().findFirst();
    }

    private List<WorkJson> described(List<Node> nodes) {
        if (nodes.isEmpty()) {
            return List.of();
        }
        Set<Quad> quads = Triples.of(store, names.worksGraph(), new Patterns().values(Triples.ABOUT, nodes));
        Map<Node, Work> works = WorkQuadReader.works(names, quads).stream()
                .collect(Collectors.toMap(work -> names.work(work.id()), Function.identity()));
        Map<Node, Usage> usages = Usage.of(store, nodes, Terms.RESTS_ON);
        Map<Node, String> labels = Described.labels(store, named(works.values(), usages.values()));
        return nodes.stream()
                .flatMap(node -> Stream.ofNullable(works.get(node))
                        .map(work -> json(node, work, usages.getOrDefault(node, Usage.NONE), labels)))
                .toList();
    }

    private Set<Node> named(Collection<Work> works, Collection<Usage> usages) {
        Set<Node> named = new HashSet<>();
        works.forEach(work -> {
            work.issuedBy().ifPresent(body -> named.add(names.body(body)));
            work.restsOn().forEach(other -> named.add(names.work(other)));
        });
        usages.forEach(usage -> named.addAll(usage.sources()));
        return named;
    }

    private WorkJson json(Node node, Work work, Usage usage, Map<Node, String> labels) {
        return new WorkJson(
                work.id(),
                node.getURI(),
                work.title(),
                work.kind().map(kind -> ClaimJsonForm.concept(vocabulary.get(), new Ref("source-kind", kind))),
                work.design().map(design -> ClaimJsonForm.concept(vocabulary.get(), new Ref("design", design))),
                work.issued(),
                work.issued().map(date -> Integer.valueOf(date.substring(0, 4))),
                work.authors(),
                work.container(),
                work.identifiers().doi(),
                work.identifiers().pmid(),
                work.identifiers().pmcid(),
                work.identifiers().url(),
                work.issuedBy().map(body -> Thing.of(names.body(body), labels)),
                work.restsOn().stream()
                        .map(other -> Thing.of(names.work(other), labels))
                        .toList(),
                usage.claims(),
                usage.sources().stream().map(source -> Thing.of(source, labels)).toList(),
                Map.of("self", "/api/v1/works/" + work.id(), "claims", "/api/v1/claims?work=" + work.id()));
    }
}
