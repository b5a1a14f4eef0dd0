package org.claimgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The SPARQL 1.1 protocol over HTTP: what is sent, how long it is waited for, and answers as JSON. */
final class SparqlHttp implements AutoCloseable {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final String RESULTS = "application/sparql-results+json";

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** The answer to a query, which is sent again where the connection broke. */
    HttpResponse<byte[]> query(URI endpoint, String query, Duration timeout) throws IOException {
        long end = System.nanoTime() + timeout.toNanos();
        for (int attempt = 1; ; attempt++) {
            try {
                return post(endpoint, "application/sparql-query", query, Duration.ofNanos(end - System.nanoTime()));
            } catch (IOException e) {
                if (!BrokenConnection.allowsAnother(attempt, e)
                        || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
        }
    }

    HttpResponse<byte[]> update(URI endpoint, String update, Duration timeout) throws IOException {
        return post(endpoint, "application/sparql-update", update, timeout);
    }

    /** The timeout is for the whole answer; that of the request itself would end with its head. */
    private HttpResponse<byte[]> post(URI endpoint, String type, String body, Duration timeout) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", type + "; charset=utf-8")
                .header("Accept", RESULTS)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no answer within " + timeout.toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            answer.cancel(true);
        }
    }

    /**
     * The answer as it comes, however long it is; ends with an exception where nothing comes for the time given.
     *
     * @throws IOException also where the server answers with anything but the result
     */
    static InputStream stream(URI endpoint, String query, Duration silence) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection();
        connection.setConnectTimeout(Math.toIntExact(CONNECTING.toMillis()));
        connection.setReadTimeout(Math.toIntExact(silence.toMillis()));
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Content-Type", "application/sparql-query; charset=utf-8");
        connection.setRequestProperty("Accept", RESULTS);
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(query.getBytes(StandardCharsets.UTF_8));
        }
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException("status " + connection.getResponseCode());
        }
        return connection.getInputStream();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
