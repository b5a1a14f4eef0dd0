package org.claimgraph.sparql;

import org.claimgraph.query.SmallServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SmallServiceTest
class EmbeddedProtocolIT extends ProtocolContract {

    EmbeddedProtocolIT(@LocalServerPort int port) {
        super(port);
    }
}
