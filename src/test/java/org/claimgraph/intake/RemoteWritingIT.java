package org.claimgraph.intake;

import org.claimgraph.WholeService;

class RemoteWritingIT extends WritingContract {

    RemoteWritingIT() {
        super(WholeService.Kind.REMOTE);
    }
}
