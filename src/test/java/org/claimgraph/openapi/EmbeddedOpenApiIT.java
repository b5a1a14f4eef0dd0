package org.claimgraph.openapi;

import org.claimgraph.WholeService;

class EmbeddedOpenApiIT extends OpenApiContract {

    EmbeddedOpenApiIT() {
        super(WholeService.shared(WholeService.Kind.EMBEDDED).client());
    }
}
