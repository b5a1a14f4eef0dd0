package org.claimgraph.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A network between a store and its server that fails as it is told. Each connection is for one request. */
final class FailingProxy implements AutoCloseable {

    /** What becomes of a request. */
    enum Fate {
        PASSES,
        NEVER_ARRIVES,
        ARRIVES_AND_THE_ANSWER_IS_LOST,
        ARRIVES_LATE_AND_THE_ANSWER_IS_LOST,
        IS_ANSWERED_BY_HALF,
        IS_ANSWERED_BY_HALF_AND_THEN_SILENCE,
        IS_ANSWERED_WITH_500,
        IS_ANSWERED_WITH_A_PAGE,
        LOSES_A_QUAD
    }

    /** As Fuseki writes it, one of several. */
    private static final Pattern ROW_WITH_A_GRAPH =
            Pattern.compile("\\n      \\{ *\\R *\"g\": .*?\\R      \\} *,", Pattern.DOTALL);

    private final ServerSocket listening;
    private final URI server;
    private final CountDownLatch held = new CountDownLatch(1);
    private final LinkedBlockingQueue<String> arrivedLate = new LinkedBlockingQueue<>();
    private volatile Fate ofQueries = Fate.PASSES;
    private volatile Fate ofUpdates = Fate.PASSES;

    FailingProxy(URI server) throws IOException {
        this.server = server;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    URI address() {
        return URI.create("http://localhost:" + listening.getLocalPort() + server.getPath());
    }

    void queries(Fate fate) {
        ofQueries = fate;
    }

    void updates(Fate fate) {
        ofUpdates = fate;
    }

    /** Lets what was held back arrive, and waits until the server has answered it. */
    String release() throws InterruptedException {
        held.countDown();
        String answer = arrivedLate.poll(20, TimeUnit.SECONDS);
        return answer == null ? "no answer" : answer;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            byte[] request = request(client.getInputStream());
            if (request.length > 0) {
                String start = new String(request, 0, Math.min(40, request.length), StandardCharsets.ISO_8859_1);
                answer(client, request, start.contains("/update ") ? ofUpdates : ofQueries);
            }
        } catch (IOException | InterruptedException e) {
            // The client sees it, and is what is tested.
        }
    }

    private void answer(Socket client, byte[] request, Fate fate) throws IOException, InterruptedException {
        switch (fate) {
            case PASSES -> client.getOutputStream().write(forward(request));
            case NEVER_ARRIVES -> {}
            case ARRIVES_AND_THE_ANSWER_IS_LOST -> forward(request);
            case ARRIVES_LATE_AND_THE_ANSWER_IS_LOST -> {
                held.await();
                byte[] answer = forward(request);
                arrivedLate.add(new String(answer, 0, Math.min(12, answer.length), StandardCharsets.ISO_8859_1));
            }
            case IS_ANSWERED_BY_HALF -> half(client, forward(request));
            case IS_ANSWERED_BY_HALF_AND_THEN_SILENCE -> {
                half(client, forward(request));
                held.await();
            }
            case LOSES_A_QUAD -> {
                String answer = new String(forward(request), StandardCharsets.ISO_8859_1);
                write(client, ROW_WITH_A_GRAPH.matcher(answer).replaceFirst(""));
            }
            case IS_ANSWERED_WITH_500 ->
                write(client, "HTTP/1.1 500 Error\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            case IS_ANSWERED_WITH_A_PAGE ->
                write(client, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<html>Please log in</html>");
        }
    }

    private static void half(Socket client, byte[] answer) throws IOException {
        client.getOutputStream().write(answer, 0, answer.length - (answer.length - body(answer)) / 2);
        client.getOutputStream().flush();
    }

    private static void write(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends a request on as HTTP/1.0, so that the end of the answer can only be told by its content. */
    private byte[] forward(byte[] request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String text = new String(request, StandardCharsets.ISO_8859_1).replaceFirst("HTTP/1.1", "HTTP/1.0");
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            int head = body(answer.getBytes(StandardCharsets.ISO_8859_1));
            String withoutLength = answer.substring(0, head)
                    .replaceFirst("(?i)content-length: \\d+\r\n", "")
                    .replaceFirst("\r\n", "\r\nConnection: close\r\n");
            return (withoutLength + answer.substring(head)).getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static int body(byte[] message) {
        int end = new String(message, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
        return end < 0 ? message.length : end + 4;
    }

    private static byte[] request(InputStream in) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        String head = "";
        for (int b = in.read(); b >= 0; b = in.read()) {
            request.write(b);
            if (b == '\n') {
                head = request.toString(StandardCharsets.ISO_8859_1);
                if (head.endsWith("\r\n\r\n")) {
                    break;
                }
            }
        }
        int length = head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        request.writeBytes(in.readNBytes(length));
        return request.toByteArray();
    }

    @Override
    public void close() throws IOException {
        held.countDown();
        listening.close();
    }
}
