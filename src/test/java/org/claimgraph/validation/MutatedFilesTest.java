package org.claimgraph.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.claimgraph.claim.Curation;
import org.claimgraph.graph.ClaimQuads;
import org.claimgraph.graph.Names;
import org.claimgraph.problem.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Files that were sound before a few of their bytes were changed by chance: never a failure, always a place. */
class MutatedFilesTest {

    private static final int FILES = Integer.getInteger("mutations", 1000);
    private static final byte[] YAML = ExampleFiles.bytes("sound-with-every-key/input.yaml");
    private static final byte[] CSV =
            ("id,measure,says,drug,outcome,value.max,value.unit,cites,source.id,source.title,source.kind\n"
                            + "one,onset,\"Relief, \"\"quick\"\"\",examplol|paracetamol,pain,4,h,smith-2019|jones-2020,s,T,web-page\n")
                    .getBytes(StandardCharsets.UTF_8);
    private static final byte[] NDJSON = FormatsAgreeTest.ndjson().getBytes(StandardCharsets.UTF_8);

    @TestFactory
    Stream<DynamicTest> a_changed_file_is_sound_or_has_findings_with_places() {
        return LongStream.range(0, FILES)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    Random random = new Random(seed);
                    switch ((int) (seed % 5)) {
                        case 0 -> whole(Format.CSV, mutated(CSV, random));
                        case 1 -> units(mutated(NDJSON, random));
                        case 2 -> whole(Format.JSON, mutated(json(), random));
                        default -> whole(Format.YAML, mutated(YAML, random));
                    }
                }));
    }

    private static void whole(Format format, byte[] content) {
        Checked<Curation> checked = ExampleFiles.check(format, content);
        sound(checked.findings());
        if (checked.value().isPresent()) {
            ClaimQuads.of(Names.DEFAULT, checked.value().get());
        } else {
            assertThat(checked.findings()).anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
        }
    }

    private static void units(byte[] content) {
        NdjsonUnits units = new NdjsonUnits("x", new ByteArrayInputStream(content));
        while (units.hasNext()) {
            NdjsonUnit unit = units.next();
            sound(unit.tree().findings());
            unit.tree().value().ifPresent(tree -> {
                switch (unit.kind()) {
                    case SOURCE ->
                        sound(new CurationCheck()
                                .check(tree, ExampleVocabulary.references())
                                .findings());
                    case WORK ->
                        sound(new WorkCheck()
                                .check(tree, ExampleVocabulary.references())
                                .findings());
                    case BODY ->
                        sound(new BodyCheck()
                                .check(tree, ExampleVocabulary.vocabulary())
                                .findings());
                    case CONCEPT ->
                        sound(new ConceptCheck()
                                .check(tree, ExampleVocabulary.vocabulary())
                                .findings());
                    // Decisions are read where they are loaded.
                    case REVIEW -> {}
                    case UNREADABLE -> throw new AssertionError("what is unreadable has no tree");
                }
            });
        }
    }

    private static void sound(List<Finding> findings) {
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.line()).isPositive();
            assertThat(finding.column()).isPositive();
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.text()).doesNotContainPattern("\\p{Cntrl}");
        });
    }

    private static byte[] json() {
        return ExampleFiles.tree("sound-with-every-key/input.yaml")
                .root()
                .toPrettyString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mutated(byte[] content, Random random) {
        byte[] bytes = content;
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = once(bytes, random);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, Random random) {
        if (bytes.length < 2) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(20));
        byte[] changed = bytes.clone();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (random.nextInt(6)) {
            case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> changed[at] = (byte) random.nextInt(256);
            case 2 -> changed[at] = (byte) "{}[]:,\"'-&*!|>#%@`~\n\t 0.e".charAt(random.nextInt(25));
            case 3 -> {
                int other = random.nextInt(bytes.length);
                changed[at] = bytes[other];
                changed[other] = bytes[at];
            }
            case 4 -> {
                out.write(bytes, 0, at);
                out.write(bytes, at + length, bytes.length - at - length);
                changed = out.toByteArray();
            }
            default -> {
                out.write(bytes, 0, at + length);
                out.write(bytes, at, bytes.length - at);
                changed = out.toByteArray();
            }
        }
        return changed;
    }
}
