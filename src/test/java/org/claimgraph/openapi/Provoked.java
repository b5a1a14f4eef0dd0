package org.claimgraph.openapi;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    private static final String JSON = "application/json";
    private static final String[] NOBODY = {"Content-Type", JSON};
    private static final String[] ANY = {};
    private static final String[] LOADING = as(LOADER, JSON);
    private static final String[] REVIEWING = as(WholeService.REVIEWER, JSON);
    private static final String[] PICTURE = with(LOADING, "Accept", "image/png");
    private static final String[] OF_NOTHING = with(LOADING, "If-Match", "\"0\"");
    private static final int MEBIBYTE = 1024 * 1024;

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
        all.put("GET /sparql 406", new Provoked("/sparql?query=ASK%20%7B%7D&format=html", ""));
        all.put("GET /sparql 413", new Provoked("/sparql?query=" + "a".repeat(9_000), ""));
        all.put(
                "GET /sparql 504",
                new Provoked(
                        "/sparql?timeout=50ms&query="
                                + slow.replace(" ", "%20").replace("{", "%7B").replace("}", "%7D"),
                        ""));
        all.put("POST /sparql 400", new Provoked("/sparql", "SELECT", query));
        all.put("POST /sparql 403", new Provoked("/sparql", "CLEAR ALL", query));
        all.put("POST /sparql 406", new Provoked("/sparql?format=html", "ASK {}", query));
        all.put("POST /sparql 413", new Provoked("/sparql", "a".repeat(30_000), query));
        all.put("POST /sparql 415", new Provoked("/sparql", "ASK {}", "Content-Type", "text/plain"));
        all.put("POST /sparql 504", new Provoked("/sparql?timeout=50ms", slow, query));
        for (String method : List.of("GET", "DELETE")) {
            String running = method + " /sparql/queries/{id} ";
            all.put(running + 400, new Provoked("/sparql/queries/none?all=1", ""));
            all.put(running + 404, new Provoked("/sparql/queries/none", ""));
        }
        all.put("GET /sparql/queries/{id} 406", new Provoked("/sparql/queries/none?format=csv", ""));
        all.put("GET /problems/{slug} 404", new Provoked("/problems/no-such-thing", ""));
        validations(all);
        sources(all);
        entry(
                all,
                "/api/v1/concepts/{scheme}/{concept}",
                "/api/v1/concepts/drug/example-drug",
                "{\"scheme\": \"drug\", \"id\": \"example-drug\", \"label\": \"example drug\"}");
        all.put(
                "PUT /api/v1/concepts/{scheme}/{concept} 409",
                new Provoked("/api/v1/concepts/route/intravenous", "{}", LOADING));
        entry(
                all,
                "/api/v1/works/{work}",
                "/api/v1/works/example-trial-2020",
                "{\"id\": \"example-trial-2020\", \"title\": \"A trial\"}");
        loads(all);
        token(all, "GET /api/v1/log", "/api/v1/log");
        all.put("GET /api/v1/log 400", new Provoked("/api/v1/log?since=yesterday", "", LOADING));
        return all;
    }

    private static void validations(Map<String, Provoked> all) {
        String address = "/api/v1/validations";
        String validations = "POST " + address + " ";
        all.put(validations + 400, new Provoked(address + "?force=true", "{}", NOBODY));
        all.put(validations + 406, new Provoked(address, "{}", with(NOBODY, "Accept", "image/png")));
        all.put(
                validations + 413,
                new Provoked(address, " ".repeat(17 * MEBIBYTE), "Content-Type", "application/yaml"));
        all.put(validations + 415, new Provoked(address, "{}", "Content-Type", "text/plain"));
    }

    private static void sources(Map<String, Provoked> all) {
        String put = "PUT /api/v1/sources/{source}";
        String address = "/api/v1/sources/example-trial";
        String there = "/api/v1/sources/how-ketamine-helps-trd";
        refused(all, put, address, "{}");
        all.put(put + " 412", new Provoked(address, source("example-trial"), OF_NOTHING));
        all.put(put + " 413", new Provoked(address, " ".repeat(17 * MEBIBYTE), as(LOADER, "application/yaml")));
        all.put(put + " 415", new Provoked(address, "{}", as(LOADER, "text/plain")));
        all.put(put + " 422", new Provoked(address, "{}", LOADING));
        all.put(put + " 428", new Provoked(there, source("how-ketamine-helps-trd"), LOADING));
        String delete = "DELETE /api/v1/sources/{source}";
        refused(all, delete, there, "");
        all.put(delete + " 404", new Provoked("/api/v1/sources/no-such-thing", "", with(LOADING, "If-Match", "*")));
        all.put(delete + " 412", new Provoked(there, "", OF_NOTHING));
        all.put(delete + " 428", new Provoked(there, "", LOADING));
    }

    private static String source(String id) {
        return """
                {"source": {"id": "%s", "title": "An example", "kind": "journal-article",
                 "url": "https://example.org/trial"},
                 "claims": [{"id": "onset", "measure": "onset", "says": "It sets in within hours.",
                 "drug": "ketamine", "outcome": "depressive-symptoms",
                 "value": {"text": "within four hours", "max": 4, "unit": "h"}}]}""".formatted(id);
    }

    /** Of a concept or a work. */
    private static void entry(Map<String, Provoked> all, String path, String address, String body) {
        String put = "PUT " + path;
        refused(all, put, address, body);
        all.put(put + " 412", new Provoked(address, body, OF_NOTHING));
        all.put(put + " 413", new Provoked(address, " ".repeat(2 * MEBIBYTE), LOADING));
        all.put(put + " 415", new Provoked(address, body, as(LOADER, "text/plain")));
        all.put(put + " 422", new Provoked(address, "{}", LOADING));
    }

    private static void loads(Map<String, Provoked> all) {
        String address = "/api/v1/loads";
        String post = "POST " + address;
        String[] lines = as(LOADER, "application/x-ndjson");
        token(all, post, address);
        all.put(post + " 400", new Provoked(address, "", with(lines, "Idempotency-Key", "two words")));
        all.put(post + " 406", new Provoked(address, "", with(lines, "Accept", "image/png")));
        all.put(
                post + " 409",
                new Provoked(
                        address,
                        "\n",
                        with(as(WholeService.TOKEN, "application/x-ndjson"), "Idempotency-Key", Operation.LOAD_KEY)));
        all.put(post + " 413", new Provoked(address, " ".repeat(2 * MEBIBYTE), lines));
        all.put(post + " 415", new Provoked(address, "{}", LOADING));
        String missing = "/api/v1/loads/no-such-thing";
        refused(all, "DELETE /api/v1/loads/{id}", missing, "");
        all.put("DELETE /api/v1/loads/{id} 404", new Provoked(missing, "", LOADING));
        all.put("GET /api/v1/loads/{id} 401", new Provoked(missing, "", "Authorization", "Bearer nobody's"));
        all.put("GET /api/v1/loads/{id} 403", new Provoked(missing, "", REVIEWING));
        String follow = "GET /api/v1/loads/{id}/events ";
        String events = missing + "/events";
        all.put(follow + 400, new Provoked(events + "?no-such-parameter=x", "", ANY));
        all.put(follow + 404, new Provoked(events, "", ANY));
        all.put(follow + 406, new Provoked(events, "", "Accept", "image/png"));
    }

    /** What every operation refuses that loads. */
    private static void refused(Map<String, Provoked> all, String operation, String address, String body) {
        token(all, operation, address);
        all.put(operation + " 400", new Provoked(address + "?force=true", body, LOADING));
        all.put(operation + " 406", new Provoked(address, body, PICTURE));
    }

    private static void token(Map<String, Provoked> all, String operation, String address) {
        all.put(operation + " 401", new Provoked(address, "", NOBODY));
        all.put(operation + " 403", new Provoked(address, "", REVIEWING));
    }

    private static String[] with(String[] headers, String... more) {
        return Stream.concat(Arrays.stream(headers), Arrays.stream(more)).toArray(String[]::new);
    }

    private static String[] as(String token, String type) {
        return new String[] {"Authorization", "Bearer " + token, "Content-Type", type};
    }

    HttpResponse<String> send(Client client, String method) {
        return client.send(method, address, body, headers.toArray(String[]::new));
    }
}
