package org.claimgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.claimgraph.problem.StartFailure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The contract of a store against real Fuseki servers, each as it is started plainly in one of its ways. */
class RemoteStoreTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Nested
    class OnFusekiInMemory extends OnFuseki {
        @Override
        DatasetGraph dataset() {
            return DatasetGraphFactory.createTxnMem();
        }
    }

    @Nested
    class OnFusekiWithTdb2 extends OnFuseki {
        @TempDir
        static Path folder;

        @Override
        DatasetGraph dataset() {
            return DatabaseMgr.connectDatasetGraph(Location.create(folder));
        }
    }

    @Nested
    class OnFusekiWithTdb2AndUnionDefaultGraph extends OnFuseki {
        @TempDir
        static Path folder;

        @Override
        DatasetGraph dataset() {
            DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder));
            dataset.getContext().setTrue(TDB2.symUnionDefaultGraph);
            return dataset;
        }

        @Test
        void queries_are_sent_as_they_are() {
            assertThat(store().sparqlSource())
                    .isInstanceOfSatisfying(
                            SparqlSource.There.class,
                            there -> assertThat(there.unionParameter()).isFalse());
        }
    }

    @Nested
    class OnFusekiWithEndpointsOfItsOwnNames extends OnFuseki {
        @Override
        DatasetGraph dataset() {
            return DatasetGraphFactory.createTxnMem();
        }

        @Override
        DataService service(DatasetGraph dataset) {
            return DataService.newBuilder(dataset)
                    .addEndpoint(Operation.Query)
                    .addEndpoint(Operation.Update)
                    .build();
        }
    }

    /** The contract against a server that stays for all its tests. */
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class OnFuseki extends StoreContract {

        private DatasetGraph dataset;
        private FusekiServer server;

        abstract DatasetGraph dataset();

        DataService service(DatasetGraph served) {
            return DataService.newBuilder(served).withStdServices(true).build();
        }

        @BeforeAll
        void start() {
            dataset = dataset();
            // A query that its client has given up must end some time.
            dataset.getContext().set(ARQ.queryTimeout, "1000");
            server = fuseki(service(dataset));
        }

        @AfterAll
        void stop() {
            server.stop();
            if (TDBInternal.isTDB2(dataset)) {
                TDBInternal.expel(dataset, true);
            }
        }

        @Override
        Store open() {
            RemoteStore store = RemoteStore.open(address());
            store.clear();
            return store;
        }

        private URI address() {
            return URI.create(server.datasetURL("/ds"));
        }

        @Override
        List<Long> countedFromOutside(SparqlSource source, String... queries) {
            SparqlSource.There there = (SparqlSource.There) source;
            return Stream.of(queries)
                    .map(QueryFactory::create)
                    .map(query -> there.unionParameter() ? UnionQuery.of(query) : query)
                    .map(query -> count(there.endpoint(), query))
                    .toList();
        }

        @Test
        void another_store_on_the_same_server_sees_what_this_one_wrote() {
            store().write(added(new Position(1, 1), quad("g", "a", "p", "b")));
            try (Store other = RemoteStore.open(URI.create(address() + "/"))) {
                assertThat(other.position()).isEqualTo(new Position(1, 1));
                assertThat(Fingerprint.of(other)).isEqualTo(Fingerprint.of(store()));
            }
        }
    }

    /** Why queries are rewritten: with the parameter for the union, a query has no named graphs. */
    @Test
    void the_parameter_for_the_union_takes_the_named_graphs_away() {
        FusekiServer server = fuseki(DataService.newBuilder(DatasetGraphFactory.createTxnMem())
                .withStdServices(true)
                .build());
        try (Store store = RemoteStore.open(URI.create(server.datasetURL("/ds")))) {
            store.write(StoreContract.added(new Position(1, 1), StoreContract.quad("g", "a", "p", "b")));
            URI parameter = URI.create(server.datasetURL("/ds") + "/query?default-graph-uri=urn:x-arq:UnionGraph");
            assertThat(count(parameter, QueryFactory.create("SELECT (COUNT(*) AS ?n) { ?s <x:p> ?o }")))
                    .isEqualTo(1);
            assertThat(count(parameter, QueryFactory.create("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s <x:p> ?o } }")))
                    .isZero();
        } finally {
            server.stop();
        }
    }

    @Test
    void a_server_that_is_not_there_stops_the_start_with_its_address_and_a_remedy() {
        assertThatThrownBy(() -> RemoteStore.open(URI.create("http://localhost:1/ds")))
                .isInstanceOfSatisfying(
                        StartFailure.class, e -> assertThat(e.exitCode()).isEqualTo(69))
                .hasMessageContaining("http://localhost:1/ds")
                .hasMessageContaining("start it")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_server_without_such_a_dataset_or_without_updates_stops_the_start() {
        FusekiServer server = fuseki(DataService.newBuilder(DatasetGraphFactory.createTxnMem())
                .withStdServices(false)
                .build());
        try {
            assertThatThrownBy(() -> RemoteStore.open(URI.create(server.datasetURL("/other"))))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("no SPARQL queries");
            assertThatThrownBy(() -> RemoteStore.open(URI.create(server.datasetURL("/ds"))))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("no SPARQL updates");
        } finally {
            server.stop();
        }
    }

    static FusekiServer fuseki(DataService service) {
        JenaSwitches.set();
        return FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/ds", service)
                .build()
                .start();
    }

    private static long count(URI endpoint, Query query) {
        try (QueryExecHTTP execution = QueryExecHTTP.service(endpoint.toString())
                .httpClient(CLIENT)
                .query(query)
                .build()) {
            return ((Number) execution.select().next().get("n").getLiteralValue()).longValue();
        }
    }
}
