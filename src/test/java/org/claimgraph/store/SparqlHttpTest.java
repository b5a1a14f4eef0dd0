package org.claimgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A connection that the server closes just as it is used again. */
class SparqlHttpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void a_query_that_meets_a_connection_just_closed_is_sent_again() throws IOException {
        try (HangingUpServer server = new HangingUpServer();
                SparqlHttp http = new SparqlHttp()) {
            for (int i = 0; i < 4; i++) {
                assertThat(http.query(server.address(), "ASK{}", PATIENCE).statusCode())
                        .isEqualTo(200);
            }
            assertThat(server.connections()).isGreaterThan(1);
        }
    }

    @Test
    void an_update_is_not_as_it_may_have_been_carried_out() throws IOException {
        try (HangingUpServer server = new HangingUpServer();
                SparqlHttp http = new SparqlHttp()) {
            assertThat(http.query(server.address(), "ASK{}", PATIENCE).statusCode())
                    .isEqualTo(200);
            assertThatThrownBy(() -> http.update(server.address(), "CLEAR", PATIENCE))
                    .isInstanceOf(IOException.class);
            assertThat(server.connections()).isEqualTo(1);
        }
    }
}
