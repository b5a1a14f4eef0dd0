package org.claimgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The service with a loaded corpus, and a plain Fuseki on a copy of its database, both on the loopback alone.
 *
 * @param service the address of the service
 * @param fuseki the query endpoint of the Fuseki
 */
record Servers(String service, String fuseki, List<JavaProcess> processes) implements AutoCloseable {

    private static final Duration MOST_LOADING = Duration.ofMinutes(30);
    private static final Duration MOST_STARTING = Duration.ofMinutes(5);

    static Servers start(Client client, Path jar, Path corpus, Path work) throws IOException {
        Folder.empty(work);
        Path data = Folder.empty(work.resolve("data"));
        Path log = work.resolve("servers.log");
        try (JavaProcess load = JavaProcess.jar(jar, log, "load", corpus.toString(), "--data-dir", data.toString())) {
            load.finish(MOST_LOADING);
        }
        int port = freePort();
        // Once up and down, so that what the service adds at its first start is in the copy too.
        try (JavaProcess first = service(jar, log, data, port)) {
            await(client, first, ready(port));
        }
        Path copy = Folder.copy(data.resolve("store"), work.resolve("copy"));
        int fusekiPort = freePort();
        JavaProcess service = service(jar, log, data, port);
        JavaProcess fuseki = JavaProcess.main(
                "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
                log,
                "--localhost",
                "--port=" + fusekiPort,
                "--tdb2",
                "--loc=" + copy,
                "--set=tdb2:unionDefaultGraph=true",
                "/ds");
        Servers servers = new Servers(
                "http://127.0.0.1:" + port, "http://127.0.0.1:" + fusekiPort + "/ds/query", List.of(service, fuseki));
        try {
            await(client, service, ready(port));
            await(client, fuseki, servers.fuseki + "?query=ASK%20%7B%7D");
            return servers;
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    private static JavaProcess service(Path jar, Path log, Path data, int port) {
        return JavaProcess.jar(jar, log, "--server.port=" + port, "--claimgraph.data-dir=" + data);
    }

    private static String ready(int port) {
        return "http://127.0.0.1:" + port + "/readyz";
    }

    private static void await(Client client, JavaProcess server, String address) {
        Instant last = Instant.now().plus(MOST_STARTING);
        while (!client.isReady(address)) {
            if (!server.isRunning() || Instant.now().isAfter(last)) {
                throw new IllegalStateException("nothing answers at " + address + "; the log says why");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        processes.forEach(JavaProcess::close);
    }
}
