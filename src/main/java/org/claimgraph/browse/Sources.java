package org.claimgraph.browse;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.claimgraph.claim.Revision;
import org.claimgraph.claim.Source;
import org.claimgraph.graph.Names;
import org.claimgraph.graph.RevisionQuads;
import org.claimgraph.graph.WorkQuadReader;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.Sorting;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The sources of the store, with how many claims each has and which states it was in. */
@Component
public class Sources {

    /** What the list can be sorted by. */
    public static final List<String> KEYS = List.of("id", "title", "published");

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Var SOURCE = Var.alloc("source");
    private static final Var CLAIM = Var.alloc("claim");
    private static final Var PROPOSITION = Var.alloc("proposition");
    private static final Var MEASURE = Var.alloc("measure");
    private static final Var COUNT = Var.alloc("count");
    private static final Var TITLE = Var.alloc("title");
    private static final Var ISSUED = Var.alloc("issued");

    private final Store store;
    private final Names names;
    private final Supplier<Vocabulary> vocabulary;

    Sources(Store store, Names names, Supplier<Vocabulary> vocabulary) {
        this.store = store;
        this.names = names;
        this.vocabulary = vocabulary;
    }

    /** A page of the sources of some kinds, or of all, by slug unless sorted otherwise. */
    public ListPage<SourceJson> page(
            Collection<Ref> kinds, boolean withdrawn, Optional<Sorting> sorting, PageRequest page) {
        Patterns patterns = wanted(kinds, withdrawn);
        ListPage<Node> found = new Listing(store, patterns, SOURCE, order(patterns, sorting)).page(page);
        return new ListPage<>(page, described(found.entries()), found.hasNext(), found.total());
    }

    /** The query for all of some kinds, each with its title. */
    public Query query(Collection<Ref> kinds, boolean withdrawn) {
        return wanted(kinds, withdrawn).triple(SOURCE, Terms.TITLE, TITLE).select(SOURCE, TITLE);
    }

    private static Order order(Patterns patterns, Optional<Sorting> sorting) {
        boolean descending = sorting.map(Sorting::descending).orElse(false);
        return switch (sorting.map(Sorting::key).orElse("id")) {
            case "title" -> {
                patterns.triple(SOURCE, Terms.TITLE, TITLE);
                yield new Order().byText(TITLE, descending).by(SOURCE, false);
            }
            case "published" -> {
                patterns.optional(new Patterns().triple(SOURCE, Terms.ISSUED, ISSUED));
                yield new Order()
                        .unboundLast(ISSUED, false)
                        .byText(ISSUED, descending)
                        .by(SOURCE, false);
            }
            default -> new Order().by(SOURCE, descending);
        };
    }

    /** One source, withdrawn or not. */
    public Optional<SourceJson> one(String id) {
        return described(List.of(names.source(id))).stream().findFirst();
    }

    /** Sources by their ids, withdrawn or not, without those that aren't there. */
    public List<SourceJson> several(Collection<String> ids) {
        return described(ids.stream().map(names::source).toList());
    }

    private static Patterns wanted(Collection<Ref> kinds, boolean withdrawn) {
        Patterns patterns = new Patterns()
                .oneOf(
                        SOURCE,
                        Terms.TYPE,
                        withdrawn ? List.of(Terms.SOURCE_CLASS, Terms.WITHDRAWN_SOURCE) : List.of(Terms.SOURCE_CLASS));
        return kinds.isEmpty()
                ? patterns
                : patterns.oneOf(
                        SOURCE,
                        Terms.SOURCE_KIND,
                        kinds.stream().map(Terms::concept).toList());
    }

    private List<SourceJson> described(List<Node> nodes) {
        if (nodes.isEmpty()) {
            return List.of();
        }
        Set<Quad> quads = Triples.of(
                store,
                names.catalogueGraph(),
                new Patterns().values(Triples.ABOUT, nodes),
                new Patterns().values(SOURCE, nodes).triple(Triples.ABOUT, Terms.REVISION_OF, SOURCE));
        Map<String, List<Revision>> revisions = RevisionQuads.read(names, quads);
        Map<Node, Map<String, Long>> counts = countsByMeasure(nodes);
        Map<Node, Source> sources = WorkQuadReader.sources(names, quads).stream()
                .collect(Collectors.toMap(source -> names.source(source.id()), Function.identity()));
        return nodes.stream()
                .flatMap(node -> Stream.ofNullable(sources.get(node)))
                .map(source -> json(
                        source,
                        counts.getOrDefault(names.source(source.id()), Map.of()),
                        revisions.getOrDefault(source.id(), List.of())))
                .toList();
    }

    private Map<Node, Map<String, Long>> countsByMeasure(List<Node> nodes) {
        Query query = new Patterns()
                .values(SOURCE, nodes)
                .triple(CLAIM, Terms.SOURCE, SOURCE)
                .triple(CLAIM, Terms.PROPOSITION, PROPOSITION)
                .triple(PROPOSITION, Terms.MEASURE, MEASURE)
                .select(SOURCE, MEASURE);
        query.setDistinct(false);
        query.addGroupBy(SOURCE);
        query.addGroupBy(MEASURE);
        query.addResultVar(COUNT, query.allocAggregate(new AggCountVarDistinct(new ExprVar(CLAIM))));
        return store.select(query, TIMEOUT).rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0).orElseThrow(),
                        Collectors.toMap(
                                row -> Terms.conceptOf(row.get(1).orElseThrow())
                                        .orElseThrow()
                                        .id(),
                                row -> number(row.get(2)),
                                Long::sum,
                                TreeMap::new)));
    }

    private SourceJson json(Source source, Map<String, Long> counts, List<Revision> revisions) {
        return new SourceJson(
                source.id(),
                names.source(source.id()).getURI(),
                source.title(),
                ClaimJsonForm.concept(vocabulary.get(), new Ref("source-kind", source.kind())),
                source.publisher(),
                source.issued(),
                source.identifiers().doi(),
                source.identifiers().pmid(),
                source.identifiers().pmcid(),
                source.identifiers().url(),
                source.license(),
                source.document()
                        .map(document ->
                                new SourceJson.DocumentJson(document.file(), document.sha256(), document.characters())),
                source.curator(),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts,
                revisions.stream()
                        .map(state -> new SourceJson.RevisionJson(
                                state.number(),
                                state.at(),
                                state.by(),
                                state.claims(),
                                state.contentSha256(),
                                state.withdrawn()))
                        .toList(),
                revisions.isEmpty()
                        ? Optional.empty()
                        : Optional.of('"' + revisions.getLast().tag() + '"'),
                !revisions.isEmpty() && revisions.getLast().withdrawn(),
                Map.of("claims", "/api/v1/claims?source=" + source.id()));
    }

    private static long number(Optional<Node> count) {
        return Long.parseLong(count.orElseThrow().getLiteralLexicalForm());
    }
}
