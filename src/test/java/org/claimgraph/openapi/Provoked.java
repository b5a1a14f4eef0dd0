package org.claimgraph.openapi;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.WholeService;
import org.claimgraph.query.Client;

/**
 * A request that is refused. Those that a reading operation refuses by rule (an unknown parameter, a format that isn't
 * on offer, a missing thing, an answer that is held already) are made by {@link OpenApiContract}; the others are here.
 */
record Provoked(String address, String body, List<String> headers) {

    private Provoked(String address, String body, String... headers) {
        this(address, body, List.of(headers));
    }

    /** A token that allows to load and nothing else. */
    static final String LOADER = "a token for loading alone";

    private static final String REVIEWS = "/api/v1/disagreements/2fa986adffd12b0f06e8e718e1a6dd51/reviews";
    private static final String CONFIRMED = "{\"state\": \"confirmed\", \"version\": 7}";
    private static final String[] NOBODY = {"Content-Type", "application/json"};

    /** By method, path and status. */
    static final Map<String, Provoked> ALL = all();

    private static Map<String, Provoked> all() {
        Map<String, Provoked> all = new LinkedHashMap<>();
        String reviews = "POST /api/v1/disagreements/{id}/reviews ";
        String[] reviewer = as(WholeService.REVIEWER, "application/json");
        all.put(reviews + 400, new Provoked(REVIEWS, "{\"state\": \"perhaps\", \"version\": 0}", reviewer));
        all.put(reviews + 401, new Provoked(REVIEWS, CONFIRMED, NOBODY));
        all.put(reviews + 403, new Provoked(REVIEWS, CONFIRMED, as(LOADER, "application/json")));
        all.put(reviews + 404, new Provoked(REVIEWS.replace("2fa", "000"), CONFIRMED, reviewer));
        all.put(reviews + 409, new Provoked(REVIEWS, CONFIRMED, reviewer));
        all.put(reviews + 413, new Provoked(REVIEWS, " ".repeat(33 * 1024), reviewer));
        all.put(reviews + 415, new Provoked(REVIEWS, CONFIRMED, as(WholeService.REVIEWER, "text/plain")));

        String slow = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g";
        String[] query = {"Content-Type", "application/sparql-query"};
        all.put("GET /sparql 400", new Provoked("/sparql?query=SELECT", ""));
        all.put("GET /sparql 403", new Provoked("/sparql?update=CLEAR%20ALL", ""));
        all.put("GET /sparql 413", new Provoked("/sparql?query=" + "a".repeat(9_000), ""));
        all.put(
                "GET /sparql 504",
                new Provoked(
                        "/sparql?timeout=50ms&query="
                                + slow.replace(" ", "%20").replace("{", "%7B").replace("}", "%7D"),
                        ""));
        all.put("POST /sparql 400", new Provoked("/sparql", "SELECT", query));
        all.put("POST /sparql 403", new Provoked("/sparql", "CLEAR ALL", query));
        all.put("POST /sparql 413", new Provoked("/sparql", "a".repeat(30_000), query));
        all.put("POST /sparql 415", new Provoked("/sparql", "ASK {}", "Content-Type", "text/plain"));
        all.put("POST /sparql 504", new Provoked("/sparql?timeout=50ms", slow, query));
        all.put("GET /problems/{slug} 404", new Provoked("/problems/no-such-thing", ""));
        return all;
    }

    private static String[] as(String token, String type) {
        return new String[] {"Authorization", "Bearer " + token, "Content-Type", type};
    }

    HttpResponse<String> send(Client client, String method) {
        return client.send(method, address, body, headers.toArray(String[]::new));
    }
}
