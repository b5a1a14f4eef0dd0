package org.claimgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.claimgraph.access.TokenSetting;
import org.claimgraph.query.Client;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole service with the bundled corpus, in this process and on a free port. Starting takes seconds, so tests that
 * leave the dataset as they found it share one for each kind of store.
 */
public final class WholeService implements AutoCloseable {

    /** A token that allows everything. */
    public static final String TOKEN = "a token of twenty letters";

    /** A token that allows to review and nothing else. */
    public static final String REVIEWER = "a token for decisions alone";

    private static final Map<Kind, WholeService> SHARED = new EnumMap<>(Kind.class);

    private final ConfigurableApplicationContext context;
    private final Optional<FusekiServer> fuseki;

    /** Where the triples are kept. */
    public enum Kind {
        EMBEDDED,
        REMOTE
    }

    private WholeService(ConfigurableApplicationContext context, Optional<FusekiServer> fuseki) {
        this.context = context;
        this.fuseki = fuseki;
    }

    /** The one that is shared; it ends with the process. */
    public static synchronized WholeService shared(Kind kind) {
        return SHARED.computeIfAbsent(kind, missing -> {
            try {
                Path folder = Files.createTempDirectory("whole-service");
                WholeService service = start(kind, folder.resolve("data"));
                Runtime.getRuntime().addShutdownHook(new Thread(service::close));
                return service;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** One of its own, for a test that changes what others would see. */
    public static WholeService start(Kind kind, Path data, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--claimgraph.data-dir=" + data,
                "--claimgraph.tokens=" + TokenSetting.of("lee", "load+review", TOKEN) + ","
                        + TokenSetting.of("rita", "review", REVIEWER)));
        arguments.addAll(List.of(settings));
        Optional<FusekiServer> fuseki = kind == Kind.EMBEDDED ? Optional.empty() : Optional.of(fuseki());
        fuseki.ifPresent(
                server -> arguments.add("--claimgraph.store.url=http://localhost:" + server.getHttpPort() + "/ds"));
        return new WholeService(SpringApplication.run(Application.class, arguments.toArray(String[]::new)), fuseki);
    }

    private static FusekiServer fuseki() {
        return FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/ds", DatasetGraphFactory.createTxnMem())
                .build()
                .start();
    }

    /** Asks it as a program from outside does. */
    public Client client() {
        return new Client(port());
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** A part of it, for what can't be asked from outside. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        fuseki.ifPresent(FusekiServer::stop);
    }
}
