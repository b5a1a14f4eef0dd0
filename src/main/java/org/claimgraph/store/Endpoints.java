package org.claimgraph.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.claimgraph.problem.StartFailure;

/** Where a server takes queries and updates, found by trying the usual places below its address. */
record Endpoints(URI query, URI update) {

    private static final int UNAVAILABLE = 69;
    private static final int CONFIGURATION = 78;

    /**
     * Tries a query and an update that do nothing.
     *
     * @throws StartFailure where nobody answers, or no place takes them
     */
    static Endpoints of(URI server, SparqlHttp http, Duration timeout) {
        try {
            return new Endpoints(query(server, http, timeout), update(server, http, timeout));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new StartFailure(
                    UNAVAILABLE,
                    "The store " + server + " doesn't answer: start it, or set another address of a dataset, such as"
                            + " http://localhost:3030/ds.");
        } catch (IOException e) {
            throw new StartFailure(
                    UNAVAILABLE,
                    "The store " + server + " doesn't answer as it should (" + OneLine.of(e) + "): look into its log.");
        }
    }

    private static URI query(URI server, SparqlHttp http, Duration timeout) throws IOException {
        for (URI place : places(server, "query", "sparql")) {
            if (answersAsk(http.query(place, "ASK {}", timeout))) {
                return place;
            }
        }
        throw new StartFailure(
                CONFIGURATION,
                "The store " + server + " takes no SPARQL queries, nor do query and sparql below it: set the address of"
                        + " a dataset, such as http://localhost:3030/ds.");
    }

    private static URI update(URI server, SparqlHttp http, Duration timeout) throws IOException {
        for (URI place : places(server, "update")) {
            if (http.update(place, "INSERT DATA {}", timeout).statusCode() / 100 == 2) {
                return place;
            }
        }
        throw new StartFailure(
                CONFIGURATION,
                "The store " + server + " takes no SPARQL updates, nor does update below it: allow them (Fuseki:"
                        + " --update).");
    }

    private static List<URI> places(URI server, String... names) {
        String address = server.toString().replaceAll("/+$", "");
        return Stream.concat(Stream.of(names).map(name -> address + "/" + name), Stream.of(address))
                .map(URI::create)
                .toList();
    }

    private static boolean answersAsk(HttpResponse<byte[]> response) {
        try {
            return response.statusCode() == 200
                    && ResultSetMgr.readBoolean(new ByteArrayInputStream(response.body()), ResultSetLang.RS_JSON);
        } catch (RuntimeException e) {
            // Some page, not a result.
            return false;
        }
    }
}
