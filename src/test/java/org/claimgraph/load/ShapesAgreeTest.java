package org.claimgraph.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.claimgraph.claim.Curation;
import org.claimgraph.claim.Facet;
import org.claimgraph.problem.Finding;
import org.claimgraph.validation.Checked;
import org.claimgraph.validation.CurationCheck;
import org.claimgraph.validation.ExampleVocabulary;
import org.claimgraph.validation.Format;
import org.claimgraph.validation.References;
import org.claimgraph.validation.Tree;
import org.claimgraph.validation.TreeReader;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Vocabulary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Loads of many sources are checked by the rules alone; here the shapes find nothing that the rules let through. */
class ShapesAgreeTest {

    private static final int FILES = 20;
    private static final Shipped SHIPPED = Shipped.read();
    private static final Vocabulary VOCABULARY = SHIPPED.vocabulary()
            .with(ExampleVocabulary.vocabulary().concepts().stream()
                    .filter(concept -> !Set.of("measure", "unit", "category", "vague-phrase")
                            .contains(concept.ref().scheme()))
                    .toList());
    private static final References REFERENCES = new References(
            VOCABULARY,
            ExampleVocabulary.references().works(),
            ExampleVocabulary.references().bodies(),
            ExampleVocabulary.references().documents());
    private static final CurationCheck RULES = new CurationCheck();
    private static final CurationCheck RULES_AND_SHAPES = new CurationCheck(ShippedShapes.read(SHIPPED));

    @TestFactory
    Stream<DynamicTest> what_the_rules_let_through_fits_the_shapes() {
        AtomicInteger sound = new AtomicInteger();
        return Stream.concat(
                LongStream.range(0, FILES)
                        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                            Random random = new Random(seed);
                            ObjectNode file = JsonMapper.shared().createObjectNode();
                            source(file.putObject("source"));
                            ArrayNode claims = file.putArray("claims");
                            for (int i = 0; i < 300; i++) {
                                ObjectNode claim = claim(i, random);
                                if (rules(file.deepCopy()
                                                .set(
                                                        "claims",
                                                        JsonMapper.shared()
                                                                .createArrayNode()
                                                                .add(claim.deepCopy())))
                                        .value()
                                        .isPresent()) {
                                    claims.add(claim);
                                }
                            }
                            sound.addAndGet(claims.size());
                            assertThat(RULES_AND_SHAPES.check(tree(file), REFERENCES).findings().stream()
                                            .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                                            .map(Finding::text))
                                    .isEmpty();
                        })),
                Stream.of(DynamicTest.dynamicTest(
                        "enough of them were sound",
                        () -> assertThat(sound.get()).isGreaterThan(FILES * 10))));
    }

    private static Checked<Curation> rules(JsonNode file) {
        return RULES.check(tree(file), REFERENCES);
    }

    private static Tree tree(JsonNode file) {
        return TreeReader.read("x", Format.JSON, file.toString().getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();
    }

    private static void source(ObjectNode source) {
        source.put("id", "s").put("title", "S").put("kind", "web-page").put("issued", "2020-02");
        source.putObject("document")
                .put("file", "s.txt")
                .put("sha256", "0".repeat(64))
                .put("characters", 1000);
    }

    private static ObjectNode claim(int number, Random random) {
        ObjectNode claim = JsonMapper.shared().createObjectNode();
        claim.put("id", "c-" + number).put("says", "Something is said.");
        String measure = pick("measure", random);
        claim.put("measure", measure);
        for (Facet facet : Facet.values()) {
            boolean common = facet == Facet.DRUG || facet == Facet.OUTCOME || random.nextInt(3) == 0;
            if (common && random.nextInt(8) > 0) {
                String scheme =
                        facet.schemes().get(random.nextInt(facet.schemes().size()));
                claim.put(facet.key(), scheme.equals("body") ? "example-agency" : scheme + "/" + pick(scheme, random));
            }
        }
        if (random.nextInt(3) > 0) {
            value(claim.putObject("value"), measure, random);
        }
        if (random.nextInt(4) == 0) {
            range(claim.putObject("dose"), random);
        }
        if (random.nextInt(4) == 0) {
            range(claim.putObject("assessmentTime"), random);
        }
        if (random.nextInt(3) == 0) {
            claim.put(
                    "stance",
                    List.of("affirms", "denies", "no-difference", "undetermined")
                            .get(random.nextInt(4)));
        }
        if (random.nextInt(2) == 0) {
            claim.putArray("cites").add("smith-2019");
        }
        if (random.nextInt(4) > 0) {
            int start = random.nextInt(1000);
            claim.putObject("locator")
                    .put("start", start)
                    .put("end", start + random.nextInt(50))
                    .put("sha256", "0".repeat(64));
        }
        return claim;
    }

    private static void value(ObjectNode value, String measure, Random random) {
        if (random.nextInt(2) == 0) {
            value.put("text", "some words");
        }
        switch (random.nextInt(4)) {
            case 0 -> value.put("category", category(measure, random));
            case 1 -> value.put("phrase", pick("vague-phrase", random));
            default -> range(value, random);
        }
        if (random.nextInt(8) == 0) {
            value.put("since", "2019-0" + random.nextInt(10));
        }
        if (random.nextInt(6) == 0) {
            range(value.putObject("over"), random);
        }
    }

    private static void range(ObjectNode range, Random random) {
        if (random.nextInt(3) > 0) {
            range.put("min", random.nextInt(-2, 20));
        }
        if (random.nextInt(3) > 0) {
            range.put("max", random.nextInt(-2, 20));
        }
        if (random.nextInt(8) > 0) {
            List<String> units = List.copyOf(VOCABULARY.unitSymbols());
            range.put("unit", units.get(random.nextInt(units.size())));
        }
        if (random.nextInt(6) == 0) {
            range.put("minInclusive", random.nextBoolean());
        }
        if (random.nextInt(6) == 0) {
            range.put("maxInclusive", random.nextBoolean());
        }
    }

    private static String category(String measure, Random random) {
        List<Concept> own = VOCABULARY.inScheme("category").stream()
                .filter(category -> category.measures().contains(measure))
                .toList();
        return own.isEmpty() || random.nextInt(8) == 0
                ? pick("category", random)
                : own.get(random.nextInt(own.size())).ref().id();
    }

    private static String pick(String scheme, Random random) {
        List<Concept> concepts = VOCABULARY.inScheme(scheme);
        return concepts.get(random.nextInt(concepts.size())).ref().id();
    }
}
