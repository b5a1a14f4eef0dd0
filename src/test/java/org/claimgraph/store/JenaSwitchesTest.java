package org.claimgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.UpdateExec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a server and a file that nothing may ever touch. */
class JenaSwitchesTest {

    @TempDir
    Path folder;

    private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;
    private String address;
    private Path file;

    @BeforeEach
    void start() throws IOException {
        JenaSwitches.set();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        address = "http://localhost:" + server.getAddress().getPort() + "/";
        file = Files.writeString(folder.resolve("file.ttl"), "<x:secret> <x:p> <x:o> .");
        dataset.add(StoreContract.quad("g", "a", "p", "b"));
    }

    @AfterEach
    void nobody_came() {
        server.stop(0);
        assertThat(requests).hasValue(0);
    }

    @Test
    void no_query_calls_another_server() {
        assertThatThrownBy(() -> rows("SELECT * { SERVICE <" + address + "> { ?s ?p ?o } }"))
                .hasMessageContaining("SERVICE");
        assertThat(rows("SELECT * { SERVICE SILENT <" + address + "> { ?s ?p ?o } }"))
                .isLessThan(2);
    }

    @Test
    void no_update_loads_a_file_or_an_address() {
        for (String place : new String[] {file.toUri().toString(), address + "file.ttl"}) {
            assertThatThrownBy(() -> UpdateExec.dataset(dataset)
                            .update("LOAD <" + place + ">")
                            .execute())
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> RDFDataMgr.loadModel(place)).isInstanceOf(RuntimeException.class);
        }
        assertThat(rows("SELECT * { <x:secret> ?p ?o }")).isZero();
    }

    @Test
    void no_function_names_a_class() {
        String java = "<java:" + Touched.class.getName() + ">";
        assertThat(rows("SELECT * { BIND(" + java + "(1) AS ?x) FILTER(BOUND(?x)) }"))
                .isZero();
        assertThat(rows("SELECT * { ?s " + java + " ?o }")).isZero();
        assertThat(System.getProperty(Touched.class.getName())).isNull();
        assertThat(rows("PREFIX afn: <http://jena.apache.org/ARQ/function#> SELECT * { BIND(afn:wait(1) AS ?x)"
                        + " FILTER(BOUND(?x)) }"))
                .isZero();
    }

    @Test
    void casts_work() {
        assertThat(
                        rows(
                                "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT * { BIND(xsd:integer('5') AS ?x)"
                                        + " FILTER(?x = 5 && xsd:decimal('1.5') > 1 && xsd:dateTime('2026-01-01T00:00:00Z') > '2025-01-01T00:00:00Z'^^xsd:dateTime) }"))
                .isEqualTo(1);
    }

    @Test
    void no_json_ld_fetches_its_context() {
        for (String place : new String[] {file.toUri().toString(), address + "context.json"}) {
            String document = "{\"@context\": \"" + place + "\", \"@id\": \"x:a\", \"x:p\": \"b\"}";
            assertThatThrownBy(() -> RDFParser.create()
                            .source(new StringReader(document))
                            .lang(Lang.JSONLD11)
                            .toGraph())
                    .hasStackTraceContaining("No document is fetched");
        }
    }

    @Test
    void no_rdf_xml_is_read() {
        assertThatThrownBy(() -> RDFParser.create()
                        .source(new StringReader("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>"))
                        .lang(Lang.RDFXML)
                        .toGraph())
                .isInstanceOf(RuntimeException.class);
    }

    private int rows(String query) {
        int rows = 0;
        try (QueryExec execution =
                QueryExec.dataset(dataset).query(QueryFactory.create(query)).build()) {
            for (var all = execution.select(); all.hasNext(); all.next()) {
                rows++;
            }
        }
        return rows;
    }

    /** Leaves a mark when it is initialised. */
    public static final class Touched {
        static {
            System.setProperty(Touched.class.getName(), "touched");
        }
    }
}
