package org.claimgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that keeps a connection after an answer, and closes it as the next request comes in on it. */
class SparqlHttpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII);

    private final AtomicInteger connections = new AtomicInteger();
    private final SparqlHttp http = new SparqlHttp();
    private ServerSocket server;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket connection = server.accept();
                    connections.incrementAndGet();
                    Thread.ofVirtual().start(() -> serve(connection));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private static void serve(Socket connection) {
        try (connection;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
            if (arrives(in)) {
                connection.getOutputStream().write(ANSWER);
                connection.getOutputStream().flush();
                arrives(in);
            }
        } catch (IOException e) {
            // The client sees it, and is what is tested.
        }
    }

    /** Whether a whole request of five letters came. */
    private static boolean arrives(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isEmpty()) {
                return in.skip(5) == 5;
            }
        }
        return false;
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        server.close();
    }

    private URI address() {
        return URI.create("http://localhost:" + server.getLocalPort() + "/ds");
    }

    @Test
    void a_query_that_meets_a_connection_just_closed_is_sent_again() throws IOException {
        for (int i = 0; i < 4; i++) {
            assertThat(http.query(address(), "ASK{}", PATIENCE).statusCode()).isEqualTo(200);
        }
        assertThat(connections.get()).isGreaterThan(1);
    }

    @Test
    void an_update_is_not_as_it_may_have_been_carried_out() throws IOException {
        assertThat(http.query(address(), "ASK{}", PATIENCE).statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> http.update(address(), "CLEAR", PATIENCE)).isInstanceOf(IOException.class);
        assertThat(connections.get()).isEqualTo(1);
    }
}
