package org.claimgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.apache.jena.query.QueryException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxErrorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT ?a { ?a }              | 1 | 16 | '}' isn't expected here.
            SELECT ?a { ?a ?b ?c          | 1 | 20 | The query ends too early.
            SELECT ?a { ?a ex:b ?c }      | 1 | 16 | Unresolved prefixed name: ex:b.
            SELECT ?a { ?a ?b "c }        | 1 | 23 | Lexical error
            INSERT DATA { <a:a> <a:b> 1 } | 1 | 1  | 'INSERT DATA' isn't expected here.
            SELECT ?a ?c { ?a ?b ?d } GROUP BY ?a | 0 | 0 | Non-group key variable in SELECT: ?c.
            """)
    void an_error_has_its_place_and_a_sentence(String query, int line, int column, String sentence) {
        SyntaxError error = SyntaxError.of(catchThrowableOfType(QueryException.class, () -> LibraryQuery.parse(query)));
        assertThat(error.sentence()).startsWith(sentence).endsWith(".");
        assertThat(error.line()).isEqualTo(line);
        assertThat(error.column()).isEqualTo(column);
    }
}
