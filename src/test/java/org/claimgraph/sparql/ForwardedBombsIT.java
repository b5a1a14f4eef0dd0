package org.claimgraph.sparql;

import org.claimgraph.query.SmallServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SmallServiceTest
@Import(ForwardedSparqlIT.Remote.class)
class ForwardedBombsIT extends BombContract {

    ForwardedBombsIT(@LocalServerPort int port) {
        super(port);
    }
}
