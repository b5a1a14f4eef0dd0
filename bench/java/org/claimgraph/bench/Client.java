package org.claimgraph.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Asks servers of this machine, one request at a time, and times each from before it is sent to after its last byte.
 */
final class Client {

    private static final Duration MOST = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** An answer with status 200. */
    record Answer(String body, Duration took) {}

    Answer get(String address, String accept) {
        return send(request(address).header("Accept", accept).GET().build());
    }

    /** Sends a SPARQL query as the protocol has it, for results in JSON. */
    Answer query(String endpoint, String query) {
        return send(request(endpoint)
                .header("Accept", "application/sparql-results+json")
                .header("Content-Type", "application/sparql-query")
                .POST(HttpRequest.BodyPublishers.ofString(query))
                .build());
    }

    /** Whether a server answers with status 200. */
    boolean isReady(String address) {
        try {
            return exchange(request(address).GET().build()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Answer send(HttpRequest request) {
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = exchange(request);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        request.uri() + " answers " + response.statusCode() + ": " + response.body());
            }
            return new Answer(response.body(), took);
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " doesn't answer", e);
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(MOST);
    }
}
