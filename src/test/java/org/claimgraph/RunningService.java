package org.claimgraph;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/** The packaged jar as a process of its own, as people start it. */
final class RunningService implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final List<String> lines;
    private final URI address;

    private RunningService(Process process, List<String> lines, URI address) {
        this.process = process;
        this.lines = lines;
        this.address = address;
    }

    /** Starts the service on a free port and waits until it tells its address. */
    static RunningService start(Path data, String... settings) throws IOException {
        return start(Jar::laidOut, data, settings);
    }

    /** The same by a command of its own, which is made from the arguments. */
    static RunningService start(Function<Stream<String>, List<String>> command, Path data, String... settings)
            throws IOException {
        Process process = process(command.apply(
                Stream.concat(Stream.of("--server.port=0", "--claimgraph.data-dir=" + data), Arrays.stream(settings))));
        List<String> lines = new ArrayList<>();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
            int at = line.indexOf("answers at ");
            if (at >= 0) {
                return new RunningService(
                        process,
                        lines,
                        URI.create(line.substring(at + "answers at ".length()).strip()));
            }
        }
        throw new IOException("The service didn't start: " + lines);
    }

    /** How the jar ended that was given these arguments, and what it printed. */
    static Ended run(String... arguments) throws IOException, InterruptedException {
        Process process = process(Jar.laidOut(Arrays.stream(arguments)));
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("Still running: " + output);
        }
        return new Ended(process.exitValue(), output);
    }

    /** The end of a process. */
    record Ended(int exitCode, String output) {}

    private static Process process(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** What it printed until it was ready. */
    List<String> lines() {
        return lines;
    }

    URI address() {
        return address;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it as an operator would. */
    @Override
    public void close() {
        // Destroying the process would close its output, and a last word without a reader ends it before its time.
        process.toHandle().destroy();
        Thread.ofVirtual()
                .start(() -> process.inputReader(StandardCharsets.UTF_8).lines().forEach(line -> {}));
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The service didn't end when it was told to");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
