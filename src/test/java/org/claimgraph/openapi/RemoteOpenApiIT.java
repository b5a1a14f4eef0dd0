package org.claimgraph.openapi;

import org.claimgraph.WholeService;

class RemoteOpenApiIT extends OpenApiContract {

    RemoteOpenApiIT() {
        super(WholeService.shared(WholeService.Kind.REMOTE).client());
    }
}
