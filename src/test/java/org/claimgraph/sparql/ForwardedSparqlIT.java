package org.claimgraph.sparql;

import java.net.URI;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.claimgraph.query.SmallCorpus;
import org.claimgraph.query.SmallServiceTest;
import org.claimgraph.store.RemoteStore;
import org.claimgraph.store.Store;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;

/** The same with a plain Fuseki of another address, whose default graph isn't the union. */
@SmallServiceTest
@Import(ForwardedSparqlIT.Remote.class)
class ForwardedSparqlIT extends SparqlContract {

    static class Remote {

        @Bean(destroyMethod = "stop")
        FusekiServer fuseki() {
            return FusekiServer.create()
                    .port(0)
                    .loopback(true)
                    .add("/ds", DatasetGraphFactory.createTxnMem())
                    .build()
                    .start();
        }

        @Bean(destroyMethod = "close")
        @Primary
        Store remoteStore(FusekiServer fuseki) {
            Store store = RemoteStore.open(URI.create("http://localhost:" + fuseki.getHttpPort() + "/ds"));
            store.write(SmallCorpus.change());
            return store;
        }
    }

    private final FusekiServer fuseki;

    ForwardedSparqlIT(@LocalServerPort int port, @Autowired FusekiServer fuseki) {
        super(port);
        this.fuseki = fuseki;
    }

    @Test
    @DirtiesContext
    void a_server_that_went_away_is_told_as_unavailable() {
        fuseki.stop();
        assertProblem(ask("ASK { }"), 503, "store-unavailable");
    }
}
