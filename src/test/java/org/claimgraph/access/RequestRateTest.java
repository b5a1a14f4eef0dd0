package org.claimgraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestRateTest {

    private final RequestRate one = new RequestRate(1);

    @Test
    void whoever_sends_more_than_its_share_is_told_how_long_to_wait_and_probes_and_others_are_let_through()
            throws ServletException, IOException {
        assertThat(ask("192.0.2.1", "/api/v1/claims").getStatus()).isEqualTo(200);
        assertThat(ask("192.0.2.1", "/sparql").getStatus()).isEqualTo(200);
        MockHttpServletResponse refused = ask("192.0.2.1", "/api/v1/claims");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentAsString()).contains("/problems/rate-limited");
        assertThat(ask("192.0.2.1", "/readyz").getStatus()).isEqualTo(200);
        assertThat(ask("192.0.2.2", "/api/v1/claims").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(String address, String path) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        one.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
