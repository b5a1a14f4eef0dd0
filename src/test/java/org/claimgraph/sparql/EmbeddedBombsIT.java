package org.claimgraph.sparql;

import org.claimgraph.query.SmallServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SmallServiceTest
class EmbeddedBombsIT extends BombContract {

    EmbeddedBombsIT(@LocalServerPort int port) {
        super(port);
    }
}
