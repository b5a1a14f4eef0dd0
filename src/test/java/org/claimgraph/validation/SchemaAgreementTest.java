package org.claimgraph.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimgraph.claim.Curation;
import org.claimgraph.claim.Facet;
import org.claimgraph.claim.Hedge;
import org.claimgraph.claim.Locus;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.QuantityKind;
import org.claimgraph.claim.Stance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaAgreementTest {

    private static final Field CLAIM_FILE = Structure.CLAIM_FILE.field();

    /** Keys whose words are kept as they came in the log, but are no part of a claim's record. */
    private static final Set<String> KEPT_IN_THE_LOG_ALONE = Set.of(
            "/claims/0/dose/text",
            "/claims/0/dose/kind",
            "/claims/0/dose/approximate",
            "/claims/0/assessmentTime/text");

    @TestFactory
    Stream<DynamicTest> each_key_that_is_in_a_file_makes_a_difference_to_what_is_read() {
        JsonNode whole = whole();
        Curation read = read(whole);
        return leaves(whole, JsonPointer.empty())
                .filter(leaf -> !KEPT_IN_THE_LOG_ALONE.contains(leaf.toString()))
                .map(leaf -> DynamicTest.dynamicTest(leaf.toString(), () -> {
                    JsonNode without = whole.deepCopy();
                    JsonNode parent = without.at(leaf.head());
                    if (parent instanceof ObjectNode object) {
                        object.remove(leaf.last().getMatchingProperty());
                        assertThat(Stream.of(without).map(SchemaAgreementTest::readOrFail))
                                .doesNotContain(read.toString());
                    }
                }));
    }

    @Test
    void each_key_of_the_schema_is_in_the_file_that_has_every_key() {
        Set<String> met = new TreeSet<>();
        keys(whole(), "", met);
        met.addAll(List.of("claims.exposure", "claims.value.category", "claims.value.since", "claims.value.phrase"));
        met.addAll(Stream.of("min", "max", "unit", "minInclusive", "maxInclusive", "kind", "approximate", "phrase")
                .flatMap(key -> Stream.of("claims.dose." + key, "claims.assessmentTime." + key))
                .toList());
        met.addAll(Stream.of("", ".min", ".max", ".unit", ".minInclusive", ".maxInclusive")
                .map(key -> "claims.value.over" + key)
                .toList());
        met.add("claims.value.minInclusive");
        Set<String> known = new TreeSet<>();
        keys(CLAIM_FILE, "", known);
        assertThat(known).isEqualTo(met);
    }

    @Test
    void the_facets_of_the_schema_are_those_of_a_claim() {
        for (Facet facet : Facet.values()) {
            assertThat(CLAIM_FILE.at(JsonPointer.compile("/claims/0/" + facet.key())))
                    .as(facet.key())
                    .hasValueSatisfying(field -> {
                        assertThat(field.reference()).isTrue();
                        assertThat(field.isList()).isEqualTo(facet.many());
                    });
        }
    }

    @Test
    void the_words_of_the_schema_are_those_of_the_code() {
        assertThat(words("/claims/0/stance"))
                .containsExactlyElementsOf(
                        Arrays.stream(Stance.values()).map(Stance::key).toList());
        assertThat(words("/claims/0/hedge"))
                .containsExactlyElementsOf(
                        Arrays.stream(Hedge.values()).map(Hedge::key).toList());
        assertThat(words("/claims/0/modality"))
                .containsExactlyElementsOf(
                        Arrays.stream(Modality.values()).map(Modality::key).toList());
        assertThat(words("/claims/0/locus"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Locus.values()).map(Locus::key).toList());
        assertThat(words("/claims/0/value/kind"))
                .containsExactlyElementsOf(Arrays.stream(QuantityKind.values())
                        .map(QuantityKind::key)
                        .toList());
    }

    private static List<String> words(String pointer) {
        return CLAIM_FILE.at(JsonPointer.compile(pointer)).orElseThrow().words();
    }

    private static JsonNode whole() {
        Tree tree = ExampleFiles.tree("sound-with-every-key/input.yaml");
        Findings findings = new Findings(tree);
        Structure.CLAIM_FILE.check(tree, findings);
        return tree.root();
    }

    private static Curation read(JsonNode content) {
        return new CurationCheck().read(content, ExampleVocabulary.references());
    }

    private static String readOrFail(JsonNode content) {
        try {
            return read(content).toString();
        } catch (RuntimeException e) {
            return "can't be read without";
        }
    }

    private static Stream<JsonPointer> leaves(JsonNode node, JsonPointer pointer) {
        List<Stream<JsonPointer>> below = new ArrayList<>();
        if (node.isObject()) {
            node.forEachEntry((name, child) -> below.add(leaves(child, pointer.appendProperty(name))));
        } else if (node.isArray() && pointer.toString().equals("/claims")) {
            for (int i = 0; i < node.size(); i++) {
                below.add(leaves(node.get(i), pointer.appendIndex(i)));
            }
        }
        return below.isEmpty() ? Stream.of(pointer) : below.stream().flatMap(stream -> stream);
    }

    private static void keys(JsonNode node, String path, Set<String> into) {
        node.forEachEntry((name, child) -> {
            String key = path.isEmpty() ? name : path + "." + name;
            into.add(key);
            keys(child, key, into);
        });
        if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            node.forEach(item -> keys(item, path, into));
        }
    }

    private static void keys(Field field, String path, Set<String> into) {
        field.properties().forEach((name, child) -> {
            String key = path.isEmpty() ? name : path + "." + name;
            into.add(key);
            keys(child, key, into);
            child.items().ifPresent(item -> keys(item, key, into));
        });
    }
}
