package org.claimgraph.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.claimgraph.problem.Finding;
import org.claimgraph.problem.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TreeReaderTest {

    @Test
    void refuses_what_would_grow_beyond_its_size() {
        StringBuilder laughs = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c < 'j'; c++) {
            laughs.append(c).append(": &").append(c).append(" [");
            laughs.append(("*" + (char) (c - 1) + ",").repeat(9)).append("x]\n");
        }
        assertThat(codes(Format.YAML, laughs.toString())).containsOnly("yaml-feature");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a: &x 1; yaml-feature; 1:4",
                "a: *x; yaml-feature; 1:4",
                "a: !!int 1; yaml-feature; 1:4",
                "a: ! 1; yaml-feature; 1:4",
                "a: !!binary aGk=; yaml-feature; 1:4",
                "a: !<tag:x> 1; yaml-feature; 1:4",
                "<<: {a: 1}; yaml-feature; 1:1",
                "? [a]\\n: b; syntax; 1:3",
                "? {a: b}\\n: c; syntax; 1:3",
                "*a : b; syntax; 1:1",
                "a: 1\\n---\\nb: 2; several-documents; 2:1",
                "a: b: c; syntax; 1:5",
                "a:\\n\\tb: c; syntax; 2:1",
                "[a, b; syntax; 1:6",
                "a: \"x; syntax; 1:6",
                "a: 'x\\n; syntax; 2:1",
                "%YAML 3.0\\n---\\na: 1; syntax; 1:1",
                "@a: 1; syntax; 1:1",
                "a: `b; syntax; 1:4"
            })
    void finds_what_yaml_can_hide(String yaml, String code, String place) {
        List<Finding> findings = TreeReader.read(
                        "x",
                        Format.YAML,
                        yaml.replace("\\n", "\n").replace("\\t", "\t").getBytes(StandardCharsets.UTF_8))
                .findings();
        assertThat(findings).first().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.line() + ":" + finding.column()).isEqualTo(place);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "yes, yes",
        "no, no",
        "on, on",
        "Null, Null",
        "TRUE, TRUE",
        "010, 010",
        "0x1F, 0x1F",
        "1e5, 1e5",
        "1_000, 1_000",
        ".5, .5",
        "12:30:45, 12:30:45",
        "2024-04-05, 2024-04-05",
        ".inf, .inf",
        "=, ="
    })
    void takes_a_plain_word_of_yaml_for_a_word(String written, String read) {
        JsonNode value = root(Format.YAML, "a: " + written).path("a");
        assertThat(value.isString()).isTrue();
        assertThat(value.stringValue()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "42", "10.10", "-0.5", "123456789012345"})
    void takes_a_plain_number_of_yaml_for_a_number_and_keeps_its_digits(String number) {
        JsonNode value = root(Format.YAML, "a: " + number).path("a");
        assertThat(value.isNumber()).isTrue();
        assertThat(value.decimalValue().toPlainString()).isEqualTo(number);
    }

    @Test
    void keeps_characters_of_every_plane_wherever_they_stand() {
        for (int length : new int[] {0, 1000, 1010, 1020, 1022, 1023, 1024, 1025, 4096}) {
            String text = "x".repeat(length) + "\uD835\uDEFC".repeat(3000);
            assertThat(root(Format.YAML, "a: " + text).path("a").stringValue()).isEqualTo(text);
            assertThat(root(Format.JSON, "{\"a\": \"" + text + "\"}").path("a").stringValue())
                    .isEqualTo(text);
        }
    }

    @Test
    void leaves_out_a_byte_order_mark() {
        assertThat(root(Format.YAML, "\ufeffa: 1").path("a").intValue()).isEqualTo(1);
        assertThat(root(Format.JSON, "\ufeff{\"a\": 1}").path("a").intValue()).isEqualTo(1);
        assertThat(TreeReader.read("x", Format.CSV, "\ufeffid,says\na,b\n".getBytes(StandardCharsets.UTF_8))
                        .value()
                        .orElseThrow()
                        .findings())
                .isEmpty();
    }

    @Test
    void gives_up_on_a_file_that_is_too_large_too_deep_or_has_too_much_in_it() {
        assertThat(codes(Format.YAML, "x".repeat((int) Format.YAML.mostBytes() + 1)))
                .containsExactly("too-large");
        assertThat(codes(Format.YAML, "a: " + "x".repeat(200_000))).containsExactly("too-long");
        assertThat(codes(Format.JSON, "{\"a\": \"x\\u0000y\"}")).containsExactly("wrong-form");
        assertThat(codes(Format.JSON, "{\"a\": \"x\\ud800y\"}")).containsExactly("wrong-form");
        assertThat(codes(Format.JSON, "{\"a\": \"x\\ty\\nz\\ud83d\\ude00\"}")).isEmpty();
        assertThat(codes(Format.JSON, "\"" + "x".repeat(300_000) + "\"")).containsExactly("too-large");
        assertThat(codes(Format.JSON, "[".repeat(200))).containsExactly("too-deep");
        assertThat(codes(Format.YAML, "[".repeat(100_000))).containsExactly("too-deep");
        assertThat(codes(Format.YAML, "- ".repeat(100_000))).containsExactly("too-deep");
        assertThat(codes(Format.JSON, "[" + "[],".repeat(500_001) + "[]]")).containsExactly("too-large");
        assertThat(codes(Format.JSON, "1".repeat(5000))).containsExactly("too-large");
    }

    @Test
    void takes_no_longer_than_a_file_of_its_size_may() {
        String many = "a: [" + "1, ".repeat(400_000) + "1]";
        Assertions.assertThatCode(() -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> root(Format.YAML, many)))
                .doesNotThrowAnyException();
    }

    @Test
    void tells_at_most_a_thousand_findings() {
        StringBuilder file =
                new StringBuilder("source: {id: a, title: b, kind: web-page, url: 'https://example.org/'}\nclaims:\n");
        file.append("  - {x: 1}\n".repeat(2000));
        List<Finding> findings = ExampleFiles.findings(Format.YAML, file.toString());
        assertThat(findings).hasSize(1001);
        assertThat(findings).anyMatch(finding -> finding.code().equals("too-many-findings"));
    }

    @Test
    void says_what_formats_there_are_where_it_knows_none(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("claims.xlsx"), "x");
        assertThat(TreeReader.read(file).findings()).extracting(Finding::code).containsExactly("unknown-format");
        assertThatThrownBy(() -> TreeReader.read(folder.resolve("none.yaml")))
                .isInstanceOfSatisfying(
                        StartFailure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(66));
    }

    private static JsonNode root(Format format, String text) {
        return TreeReader.read("x", format, text.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow()
                .root();
    }

    private static List<String> codes(Format format, String text) {
        return TreeReader.read("x", format, text.getBytes(StandardCharsets.UTF_8)).findings().stream()
                .map(Finding::code)
                .toList();
    }
}
