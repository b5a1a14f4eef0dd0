package org.claimgraph.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.out.NodeFmtLib;
import org.claimgraph.claim.Curation;
import org.claimgraph.graph.ClaimQuads;
import org.claimgraph.graph.Names;
import org.claimgraph.problem.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each folder of {@code golden/} has a file to check and what comes of it: {@code findings.json}, and
 * {@code expected.nq} where it is sound. {@code -Dgolden.rewrite=true} writes these anew, to be looked through.
 */
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final boolean REWRITE = Boolean.getBoolean("golden.rewrite");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Kinds that take more than one file, or a very large one; other tests meet them. */
    private static final Set<FindingKind> ELSEWHERE = EnumSet.of(
            FindingKind.SAME_DOCUMENT,
            FindingKind.MISSING_FILE,
            FindingKind.UNKNOWN_FORMAT,
            FindingKind.TOO_LARGE,
            FindingKind.TOO_MANY_FINDINGS,
            FindingKind.SHIPPED_CONCEPT,
            FindingKind.NOT_ALLOWED,
            FindingKind.SHAPE);

    private record Result(List<Finding> findings, Optional<Curation> curation) {}

    @TestFactory
    Stream<DynamicTest> each_case_gives_what_it_gave_before() throws IOException {
        return cases().map(folder ->
                DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    Result result = check(folder);
                    expect(folder.resolve("findings.json"), JSON.writeValueAsString(shown(result.findings())) + "\n");
                    if (result.curation().isPresent()) {
                        expect(
                                folder.resolve("expected.nq"),
                                quads(result.curation().get()));
                    }
                }));
    }

    @Test
    void every_kind_of_finding_has_a_case() throws IOException {
        Set<String> met = new TreeSet<>();
        for (Path folder : cases().toList()) {
            JSON.readTree(folder.resolve("findings.json"))
                    .forEach(finding -> met.add(finding.path("code").asString()));
        }
        assertThat(EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE)).stream().map(FindingKind::slug))
                .allMatch(met::contains);
    }

    @Test
    void a_file_with_twelve_mistakes_gives_twelve_findings_each_at_its_place() throws IOException {
        assertThat(check(GOLDEN.resolve("twelve-mistakes")).findings().stream()
                        .map(finding -> finding.line() + ":" + finding.column() + " " + finding.code()))
                .containsExactly(
                        "4:9 unknown-concept",
                        "5:11 wrong-form",
                        "10:14 unknown-concept",
                        "11:11 empty-text",
                        "15:5 unknown-key",
                        "21:12 unknown-concept",
                        "23:13 unknown-word",
                        "24:18 empty-interval",
                        "26:5 missing-facet",
                        "26:9 duplicate-id",
                        "31:40 unknown-unit",
                        "32:32 locator-outside");
    }

    private static Result check(Path folder) throws IOException {
        Path file = input(folder);
        String name = file.getFileName().toString();
        byte[] content = Files.readAllBytes(file);
        References references = ExampleVocabulary.references(Documents.in(folder));
        if (name.endsWith(".ndjson")) {
            return units(name, content, references);
        }
        if (name.endsWith(".ttl")) {
            Checked<?> read = new TurtleConcepts().read(name, content);
            return new Result(
                    read.value().isEmpty()
                            ? read.findings()
                            : new TurtleConcepts()
                                    .check(
                                            name,
                                            new TurtleConcepts()
                                                    .read(name, content)
                                                    .value()
                                                    .orElseThrow(),
                                            references.vocabulary())
                                    .findings(),
                    Optional.empty());
        }
        Checked<Tree> tree = TreeReader.read(name, Format.ofFile(name).orElseThrow(), content);
        if (tree.value().isEmpty()) {
            return new Result(tree.findings(), Optional.empty());
        }
        return switch (name.substring(0, name.indexOf('.'))) {
            case "concepts" ->
                new Result(
                        new ConceptCheck()
                                .check(tree.value().get(), references.vocabulary())
                                .findings(),
                        Optional.empty());
            case "works" ->
                new Result(new WorkCheck().check(tree.value().get(), references).findings(), Optional.empty());
            case "bodies" ->
                new Result(
                        new BodyCheck()
                                .check(tree.value().get(), references.vocabulary())
                                .findings(),
                        Optional.empty());
            case "corpus" ->
                new Result(new CorpusHeaderCheck().check(tree.value().get()).findings(), Optional.empty());
            default -> {
                Checked<Curation> checked =
                        new CurationCheck().check(tree.value().get(), references);
                yield new Result(checked.findings(), checked.value());
            }
        };
    }

    private static Result units(String name, byte[] content, References references) {
        NdjsonUnits units = new NdjsonUnits(name, new ByteArrayInputStream(content));
        List<Finding> findings = new ArrayList<>();
        Optional<Curation> last = Optional.empty();
        while (units.hasNext()) {
            NdjsonUnit unit = units.next();
            findings.addAll(unit.tree().findings());
            if (unit.kind() == NdjsonUnit.Kind.SOURCE && unit.tree().value().isPresent()) {
                Checked<Curation> checked =
                        new CurationCheck().check(unit.tree().value().get(), references);
                findings.addAll(checked.findings());
                last = checked.value().or(() -> Optional.empty());
            }
        }
        return new Result(findings, last);
    }

    private static void expect(Path file, String actual) throws IOException {
        if (REWRITE) {
            Files.writeString(file, actual);
        } else {
            assertThat(actual).isEqualTo(Files.readString(file));
        }
    }

    private static ArrayNode shown(List<Finding> findings) {
        ArrayNode list = JSON.createArrayNode();
        for (Finding finding : findings) {
            ObjectNode object = list.addObject()
                    .put("severity", finding.severity().name())
                    .put("line", finding.line())
                    .put("column", finding.column())
                    .put("path", finding.path())
                    .put("code", finding.code())
                    .put("message", finding.message());
            finding.suggestion().ifPresent(suggestion -> object.put("suggestion", suggestion));
        }
        return list;
    }

    private static String quads(Curation curation) {
        return ClaimQuads.of(Names.DEFAULT, curation).stream()
                .map(quad -> Stream.of(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph())
                                .map(NodeFmtLib::strNT)
                                .collect(Collectors.joining(" "))
                        + " .\n")
                .distinct()
                .sorted()
                .collect(Collectors.joining());
    }

    private static Path input(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !Set.of("findings.json", "expected.nq", "example.txt")
                            .contains(file.getFileName().toString()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.filter(folder -> !folder.endsWith("pictures")).sorted().toList().stream();
        }
    }
}
