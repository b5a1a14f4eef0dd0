package org.claimgraph.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.claim.Curation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FormatsAgreeTest {

    private static final String YAML = "sound-with-every-key/input.yaml";

    @Test
    void a_source_reads_the_same_from_json() {
        String json = checked().root().toString();
        assertThat(ExampleFiles.check(Format.JSON, json.getBytes(StandardCharsets.UTF_8))
                        .value())
                .contains(curation());
    }

    @Test
    void a_source_reads_the_same_from_csv() {
        assertThat(ExampleFiles.check(Format.CSV, csv().getBytes(StandardCharsets.UTF_8))
                        .value())
                .contains(curation());
    }

    @Test
    void a_source_reads_the_same_from_newline_delimited_json() {
        NdjsonUnits units = new NdjsonUnits("x", new ByteArrayInputStream(ndjson().getBytes(StandardCharsets.UTF_8)));
        List<NdjsonUnit> all = new ArrayList<>();
        units.forEachRemaining(all::add);
        assertThat(all)
                .extracting(NdjsonUnit::kind)
                .containsExactly(
                        NdjsonUnit.Kind.CONCEPT, NdjsonUnit.Kind.BODY, NdjsonUnit.Kind.WORK, NdjsonUnit.Kind.SOURCE);
        Tree tree = all.getLast().tree().value().orElseThrow();
        assertThat(new CurationCheck()
                        .check(tree, ExampleVocabulary.references())
                        .value())
                .contains(curation());
        String line = ndjson().lines().toList().get(5);
        assertThat(tree.places().at("/claims/1/outcome")).isEqualTo(new Place(6, line.indexOf("\"sleep\"") + 1));
    }

    @Test
    void a_source_reads_the_same_from_the_log() {
        Tree tree = checked();
        JsonNode fromLog = JsonMapper.shared().readTree(tree.root().toString());
        assertThat(new CurationCheck().read(fromLog, ExampleVocabulary.references()))
                .isEqualTo(curation());
    }

    @Test
    void the_hash_of_a_passage_is_in_the_content_that_the_log_keeps() {
        Tree tree = ExampleFiles.tree("sound-with-document/input.yaml");
        DocumentText document = DocumentText.of(ExampleFiles.bytes("sound-with-document/example.txt"));
        Curation curation = new CurationCheck()
                .check(tree, ExampleVocabulary.references(file -> Optional.of(document)))
                .value()
                .orElseThrow();
        assertThat(curation.claims().getFirst().locator().orElseThrow().sha256())
                .contains(Sha256.of(document.passage(10, 60)));
        assertThat(new CurationCheck().read(tree.root(), ExampleVocabulary.references()))
                .isEqualTo(curation);
    }

    static String ndjson() {
        JsonNode root = checked().root();
        String source = root.path("source").path("id").asString();
        StringBuilder lines = new StringBuilder();
        lines.append("{\"concept\": {\"scheme\": \"drug\", \"id\": \"new\", \"label\": \"New\"}}\n");
        lines.append("{\"body\": {\"id\": \"new\", \"label\": \"New\", \"kind\": \"person\"}}\n");
        lines.append("{\"work\": {\"id\": \"new\", \"title\": \"New\"}}\r\n");
        line(lines, "source", root.path("source"));
        for (JsonNode claim : root.path("claims")) {
            line(lines, "claim", ((ObjectNode) claim.deepCopy()).put("source", source));
        }
        return lines.toString();
    }

    private static void line(StringBuilder lines, String key, JsonNode value) {
        lines.append(JsonMapper.shared().createObjectNode().set(key, value)).append('\n');
    }

    private static String csv() {
        JsonNode root = checked().root();
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode claim : root.path("claims")) {
            Map<String, String> row = new LinkedHashMap<>();
            cells(claim, "", row);
            if (rows.isEmpty()) {
                cells(root.path("source"), "source.", row);
            }
            rows.add(row);
        }
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        return String.join(",", columns) + "\r\n"
                + rows.stream()
                        .map(row -> columns.stream()
                                .map(column ->
                                        "\"" + row.getOrDefault(column, "").replace("\"", "\"\"") + "\"")
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\r\n"));
    }

    private static void cells(JsonNode node, String prefix, Map<String, String> row) {
        node.forEachEntry((name, child) -> {
            if (child.isObject()) {
                cells(child, prefix + name + ".", row);
            } else if (child.isArray()) {
                row.put(
                        prefix + name,
                        child.valueStream().map(JsonNode::asString).collect(Collectors.joining("|")));
            } else {
                row.put(prefix + name, child.asString());
            }
        });
    }

    private static Tree checked() {
        Tree tree = ExampleFiles.tree(YAML);
        new CurationCheck().check(tree, ExampleVocabulary.references());
        return tree;
    }

    private static Curation curation() {
        return new CurationCheck()
                .check(ExampleFiles.tree(YAML), ExampleVocabulary.references())
                .value()
                .orElseThrow();
    }
}
