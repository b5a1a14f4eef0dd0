package org.claimgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.claimgraph.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class FormatsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                             | -                                                         | JSON
            -                             | */*                                                       | JSON
            -                             | text/csv                                                  | CSV
            -                             | text/*                                                    | CSV
            -                             | text/csv, */*                                             | CSV
            -                             | text/csv;q=0.5, application/json;q=0.4                    | CSV
            -                             | text/csv;q=0, */*;q=0.1                                   | JSON
            -                             | application/sparql-results+json                           | SPARQL_RESULTS
            -                             | text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | JSON
            csv                           | application/json                                          | CSV
            srj                           | text/csv                                                  | SPARQL_RESULTS
            application/sparql-results json | -                                                       | SPARQL_RESULTS
            text/csv                      | -                                                         | CSV
            """)
    void the_parameter_beats_the_header_and_the_header_beats_the_first_on_offer(
            @Nullable String parameter, @Nullable String accept, Format chosen) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (parameter != null) {
            request.setParameter("format", parameter);
        }
        if (accept != null) {
            request.addHeader("Accept", accept);
        }
        assertThat(Formats.OF_LISTS.choose(request)).isEqualTo(chosen);
    }

    @Test
    void what_isnt_on_offer_is_a_problem_that_lists_what_is() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept", "image/png");
        assertThatThrownBy(() -> Formats.OF_LISTS.choose(request))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("json, csv, srj");
    }
}
