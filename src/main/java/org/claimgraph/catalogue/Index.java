package org.claimgraph.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.claimgraph.store.Store;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a visitor can go on to from the front door: everything that begins a way, of what this service has. */
@Component
public class Index {

    private static final List<Entry> ENTRIES = List.of(
            new Entry("claims", "/api/v1/claims", "Claims: who says what, found by filters"),
            new Entry("sources", "/api/v1/sources", "Sources that claims were taken from"),
            new Entry("works", "/api/v1/works", "Works that sources cite, and who rests on each"),
            new Entry("bodies", "/api/v1/bodies", "Organisations and persons that claims name"),
            new Entry("concepts", "/api/v1/concepts", "The vocabulary, by scheme"),
            new Entry("questions", "/api/v1/questions", "Questions that claims answer, with the positions on each"),
            new Entry("disagreements", "/api/v1/disagreements", "Where claims disagree, and what would explain it"),
            new Entry("findings", "/api/v1/findings", "What else is worth a look"),
            new Entry("queries", "/api/v1/queries", "The query library"),
            new Entry("dataset", "/api/v1/dataset", "What the dataset holds: VoID and DCAT"),
            new Entry("changes", "/api/v1/changes", "What changed after a version"),
            new Entry("export", "/api/v1/export", "The whole dataset"),
            new Entry("prefixes", "/api/v1/prefixes", "Prefixes of IRIs"),
            new Entry("context", "/api/v1/context.jsonld", "What the keys of JSON-LD mean"),
            new Entry("ontology", "/ontology", "Classes, properties, measures and schemes"),
            new Entry("openapi", "/api/v1/openapi.json", "This interface as OpenAPI"),
            new Entry("try", "/api", "A page to try this interface"),
            new Entry("sparql", "/sparql", "SPARQL 1.1, read only"),
            new Entry("problems", "/problems", "What can go wrong, and what to do about it"));

    private final RequestMappingHandlerMapping mapping;
    private final Corpora corpora;
    private final Store store;

    Index(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Corpora corpora,
            Store store) {
        this.mapping = mapping;
        this.corpora = corpora;
        this.store = store;
    }

    /** The index as JSON has it. */
    public record IndexJson(String title, DatasetState dataset, Map<String, Map<String, String>> links) {

        /** The state that an answer speaks of. */
        public record DatasetState(long version) {}
    }

    /** What the dataset is called. */
    public String title() {
        return corpora.headers().size() == 1 ? corpora.headers().getFirst().title() : "Claimgraph";
    }

    /** The whole of it. */
    public IndexJson json() {
        return new IndexJson(
                title(), new IndexJson.DatasetState(store.position().version()), links());
    }

    /** One way on. */
    record Entry(String name, String href, String title) {}

    /** Those that there are. SPARQL is answered by a filter, which the mapping doesn't know. */
    List<Entry> entries() {
        return ENTRIES.stream()
                .filter(entry -> entry.name().equals("sparql") || has(entry.href()))
                .toList();
    }

    /** Whether something is served at this path. */
    boolean has(String path) {
        return mapping.getHandlerMethods().keySet().stream()
                .anyMatch(served -> served.getPatternValues().contains(path));
    }

    /** The entries by name, as JSON has them. */
    SequencedMap<String, Map<String, String>> links() {
        return entries().stream()
                .collect(Collectors.toMap(
                        Entry::name,
                        entry -> Map.of("href", entry.href(), "title", entry.title()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
