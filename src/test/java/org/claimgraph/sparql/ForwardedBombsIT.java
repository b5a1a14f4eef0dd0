package org.claimgraph.sparql;

import java.time.Duration;
import java.util.Arrays;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.awaitility.Awaitility;
import org.claimgraph.query.SmallServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SmallServiceTest
@Import(ForwardedSparqlIT.Remote.class)
class ForwardedBombsIT extends BombContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    ForwardedBombsIT(@LocalServerPort int port) {
        super(port);
    }

    @Test
    void a_query_that_took_too_long_ends_in_the_other_server_too() {
        String query = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c";
        assertProblem(
                client().send("POST", "/sparql?timeout=300ms", query, "Content-Type", QUERY), 504, "query-timeout");
        Awaitility.await().atMost(PATIENCE).until(() -> !sorts());
    }

    /** Whether the other server, which runs in this process too, is at work on a query that sorts. */
    private static boolean sorts() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().startsWith(QueryIterSort.class.getName()));
    }
}
