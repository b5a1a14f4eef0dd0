package org.claimgraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.claimgraph.store.HangingUpServer;
import org.claimgraph.store.SparqlSource;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RemoteEndpointTest {

    private static final Duration TIME = Duration.ofSeconds(10);

    @Test
    void a_query_that_meets_a_connection_just_closed_is_sent_again() throws Exception {
        try (HangingUpServer server = new HangingUpServer()) {
            RemoteEndpoint endpoint = new RemoteEndpoint(new SparqlSource.There(server.address(), false));
            for (int i = 0; i < 4; i++) {
                assertThat(answer(endpoint)).isEqualTo("{}");
            }
            assertThat(server.connections()).isGreaterThan(1);
        }
    }

    private static String answer(RemoteEndpoint endpoint) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(
                SparqlRequest.ATTRIBUTE, new SparqlRequest("ASK {}", List.of(), List.of(), TIME, Optional.empty()));
        new Running("query", TIME).attach(request);
        MockHttpServletResponse response = new MockHttpServletResponse();
        endpoint.doFilter(request, response, new MockFilterChain());
        return response.getContentAsString();
    }
}
