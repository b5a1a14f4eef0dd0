package org.claimgraph.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the onset question at the service with the same query at a plain Fuseki on a copy of the same database, over
 * HTTP and one request at a time. Each request asks for another bound, so that none is answered from a cache.
 */
public final class OnsetFigure {

    private static final String LIBRARY = "/api/v1/queries/list-sources-by-onset";
    private static final int DAY_SECONDS = 24 * 3600;
    private static final int WARM_UP = 30;

    private final Client client;
    private final Servers servers;
    private final int rounds;

    private OnsetFigure(Client client, Servers servers, int rounds) {
        this.client = client;
        this.servers = servers;
        this.rounds = rounds;
    }

    /** Takes {@code --jar JAR --corpus FILE --folder WORK --drug SLUG --rounds N}. */
    public static void main(String[] args) throws IOException {
        Options options = Options.of(args);
        Client client = new Client();
        try (Servers servers =
                Servers.start(client, options.path("jar"), options.path("corpus"), options.path("folder"))) {
            OnsetFigure figure = new OnsetFigure(client, servers, options.number("rounds", 50));
            figure.compare("onset, every drug", "");
            figure.compare("onset, one drug", "&drug=" + options.text("drug"));
        }
    }

    private void compare(String name, String filter) {
        Timings library = new Timings();
        Timings endpoint = new Timings();
        Timings fuseki = new Timings();
        List<Integer> rows = new ArrayList<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            boolean counts = round >= 0;
            String parameters = "?within=PT" + (DAY_SECONDS - round - WARM_UP) + "S" + filter;
            Client.Answer page = client.get(servers.service() + LIBRARY + "/results" + parameters, "application/json");
            JsonNode answer = JsonMapper.shared().readTree(page.body());
            rows.add(answer.get("data").size());
            // What the service asks its store: a page, and one row to see if there is another.
            String query = query(parameters, answer.get("page").get("size").intValue() + 1);
            Client.Answer plain = client.query(servers.fuseki(), query);
            Client.Answer own = client.query(servers.service() + "/sparql", query);
            if (counts) {
                library.add(page.took());
                fuseki.add(plain.took());
                endpoint.add(own.took());
            }
        }
        System.out.printf(
                "%s, %d to %d rows%n",
                name,
                rows.stream().mapToInt(i -> i).min().orElse(0),
                rows.stream().mapToInt(i -> i).max().orElse(0));
        System.out.printf("  library / Fuseki: %s%n", library.ratioTo(fuseki));
        System.out.printf("  /sparql / Fuseki: %s%n", endpoint.ratioTo(fuseki));
        System.out.printf("  library: %s%n", library.milliseconds());
        System.out.printf("  /sparql: %s%n", endpoint.milliseconds());
        System.out.printf("  Fuseki: %s%n", fuseki.milliseconds());
    }

    private String query(String parameters, long limit) {
        Query query = QueryFactory.create(
                client.get(servers.service() + LIBRARY + "/sparql" + parameters, "application/sparql-query")
                        .body());
        query.setLimit(limit);
        return query.serialize();
    }
}
