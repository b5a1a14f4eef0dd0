package org.claimgraph.load;

import org.claimgraph.store.Fingerprint;

/** What the log makes and what the store holds, as counts and hashes of all quads. */
public record Verification(Fingerprint expected, Fingerprint found) {

    public boolean same() {
        return expected.equals(found);
    }
}
