package org.claimgraph.load;

import org.claimgraph.claim.Revision;
import org.claimgraph.log.Entry;

/** A unit that the log has. */
record Accepted(Unit unit, Entry entry) {

    /** The state that a source is in with it, as the {@code number}-th. */
    Revision revision(int number) {
        Unit.OfSource source = (Unit.OfSource) unit;
        return new Revision(
                source.id(),
                number,
                entry.draft().at(),
                entry.draft().by(),
                UnitForm.hash(entry.draft().content()),
                source.curation().claims().size(),
                entry.place(),
                source.withdrawn());
    }
}
