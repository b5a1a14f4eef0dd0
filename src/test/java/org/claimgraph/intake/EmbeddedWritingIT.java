package org.claimgraph.intake;

import org.claimgraph.WholeService;

class EmbeddedWritingIT extends WritingContract {

    EmbeddedWritingIT() {
        super(WholeService.Kind.EMBEDDED);
    }
}
