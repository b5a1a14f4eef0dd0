package org.claimgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void a_table_is_written_as_it_is_with_quotes_where_they_are_needed() {
        assertThat(text(Csv.write(List.of("a", "b"), List.of(List.of("=1+1", "x, \"y\"")))))
                .isEqualTo("a,b\r\n=1+1,\"x, \"\"y\"\"\"\r\n");
    }

    @Test
    void for_spreadsheets_no_cell_begins_as_a_formula_does() {
        byte[] table = Csv.write(
                List.of("=name", "b"),
                List.of(
                        List.of("=1+1", "+1+1"),
                        List.of("-2+3", "@SUM(A1)"),
                        List.of("\t=1", "\r=1"),
                        List.of("=\"a\",b", "\n=1"),
                        List.of("a=1", "x,\n=1"),
                        List.of("-1.5", "+2"),
                        List.of("", "\"=1")));
        assertThat(text(Csv.disarmed(table)).split("\r\n", -1))
                .containsExactly(
                        "'=name,b",
                        "'=1+1,'+1+1",
                        "'-2+3,'@SUM(A1)",
                        "'\t=1,\"'\r=1\"",
                        "\"'=\"\"a\"\",b\",\"\n=1\"",
                        "a=1,\"x,\n=1\"",
                        "-1.5,+2",
                        ",\"\"\"=1\"",
                        "");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
