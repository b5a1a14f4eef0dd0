package org.claimgraph.sparql;

import org.claimgraph.query.SmallServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SmallServiceTest
class EmbeddedSparqlIT extends SparqlContract {

    EmbeddedSparqlIT(@LocalServerPort int port) {
        super(port);
    }
}
