package org.claimgraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.claimgraph.claim.Facet;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Slug;
import org.claimgraph.vocabulary.TurtleVocabulary;
import org.claimgraph.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CorpusMakerTest {

    /** Changes with every change of what is made; the figures of two corpora with two hashes don't compare. */
    private static final String HASH_OF_1000_CLAIMS_OF_SEED_1 =
            "82f3e026000aeb1df8aec5fe474527d0c41b92519abb15f92414aa822128b156";

    @Test
    void the_same_seed_gives_the_same_bytes_as_ever() throws Exception {
        String corpus = corpus(1_000, 1);
        assertThat(corpus(1_000, 1)).isEqualTo(corpus);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(corpus.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(HASH_OF_1000_CLAIMS_OF_SEED_1);
    }

    @Test
    void another_seed_gives_other_sources_on_the_same_vocabulary() {
        List<JsonNode> one = lines(1_000, 1);
        List<JsonNode> two = lines(1_000, 2);
        assertThat(only("concept", one)).isEqualTo(only("concept", two));
        assertThat(only("source", one)).doesNotContainAnyElementsOf(only("source", two));
    }

    @Test
    void every_line_refers_only_to_what_came_before_it() throws IOException {
        Vocabulary shipped = shipped();
        Set<Ref> known = new HashSet<>();
        shipped.concepts().stream().map(Concept::ref).forEach(known::add);
        String source = "";
        int claims = 0;
        for (JsonNode line : lines(5_000, 1)) {
            assertThat(line.size()).isEqualTo(1);
            String kind = line.propertyNames().iterator().next();
            JsonNode thing = line.get(kind);
            String id = thing.get("id").stringValue();
            assertThat(Slug.fits(id)).as(id).isTrue();
            if (kind.equals("claim")) {
                claims++;
                assertThat(thing.get("source").stringValue()).isEqualTo(source);
                assertThat(thing.get("says").stringValue()).hasSizeBetween(1, 400);
                assertThat(references(thing, known)).as(line.toString()).isEmpty();
                continue;
            }
            assertThat(texts(thing.path("broader")))
                    .allMatch(
                            above -> known.contains(new Ref(thing.get("scheme").stringValue(), above)));
            assertThat(texts(thing.path("restsOn"))).allMatch(work -> known.contains(new Ref("work", work)));
            assertThat(texts(thing.path("issuedBy"))).allMatch(body -> known.contains(new Ref("body", body)));
            assertThat(known.add(new Ref(thing.path("scheme").stringValue(kind), id)))
                    .as("%s is new", id)
                    .isTrue();
            source = kind.equals("source") ? id : "";
        }
        assertThat(claims).isEqualTo(5_000);
    }

    @Test
    void claims_are_of_every_measure_with_what_it_requires_in_the_shares_that_the_papers_have() throws IOException {
        Vocabulary shipped = shipped();
        Map<String, Integer> measures = new LinkedHashMap<>();
        int affirms = 0;
        List<JsonNode> claims = only("claim", lines(10_000, 1));
        for (JsonNode claim : claims) {
            String measure = claim.get("measure").stringValue();
            measures.merge(measure, 1, Integer::sum);
            affirms += claim.has("stance") ? 0 : 1;
            assertThat(shipped.measure(measure).orElseThrow().requires())
                    .as(claim.toString())
                    .allMatch(key -> Stream.of(key.split("\\|"))
                            .flatMap(either ->
                                    either.equals("subject") ? Stream.of("drug", "exposure") : Stream.of(either))
                            .anyMatch(claim::has));
        }
        assertThat(measures.keySet())
                .containsExactlyInAnyOrderElementsOf(MadeContents.measures())
                .containsExactlyInAnyOrderElementsOf(shipped.inScheme("measure").stream()
                        .map(c -> c.ref().id())
                        .toList());
        assertThat(measures.get("onset")).isBetween(600, 1_000);
        assertThat(measures.get("efficacy")).isBetween(1_700, 2_300);
        assertThat(affirms).isBetween(7_800, 8_200);
    }

    private static List<String> references(JsonNode claim, Set<Ref> known) {
        List<String> unknown = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            texts(claim.path(facet.key())).stream()
                    .filter(slug -> facet.schemes().stream().noneMatch(scheme -> known.contains(new Ref(scheme, slug))))
                    .forEach(unknown::add);
        }
        check(unknown, known, "work", texts(claim.path("cites")));
        check(unknown, known, "body", texts(claim.path("assertedBy")));
        check(unknown, known, "design", texts(claim.path("design")));
        check(unknown, known, "category", texts(claim.path("value").path("category")));
        check(unknown, known, "vague-phrase", texts(claim.path("value").path("phrase")));
        return unknown;
    }

    private static void check(List<String> unknown, Set<Ref> known, String scheme, List<String> slugs) {
        slugs.stream().filter(slug -> !known.contains(new Ref(scheme, slug))).forEach(unknown::add);
    }

    private static List<String> texts(JsonNode node) {
        return node.isArray()
                ? node.valueStream().map(JsonNode::stringValue).toList()
                : node.isString() ? List.of(node.stringValue()) : List.of();
    }

    private static List<JsonNode> only(String kind, List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.has(kind))
                .map(line -> line.get(kind))
                .toList();
    }

    private static List<JsonNode> lines(int claims, long seed) {
        return corpus(claims, seed).lines().map(JsonMapper.shared()::readTree).toList();
    }

    private static String corpus(int claims, long seed) {
        StringWriter out = new StringWriter();
        new CorpusMaker(claims, seed).write(out);
        return out.toString();
    }

    private static Vocabulary shipped() throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String folder : List.of("ontology", "ontology/schemes")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".ttl"))
                        .forEach(file -> RDFParser.source(file).parse(graph));
            }
        }
        return Vocabulary.of(TurtleVocabulary.read(graph));
    }
}
