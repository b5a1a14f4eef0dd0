package org.claimgraph.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.browse.ClaimJson;
import org.claimgraph.browse.Thing;
import org.claimgraph.picture.NeighbourhoodPicture;
import org.claimgraph.question.DisagreementJson;

/** Gathers what a thing hangs together with, column by column from the left. */
final class Surroundings {

    private final List<NeighbourhoodPicture.Column> columns = new ArrayList<>();
    private final List<NeighbourhoodPicture.Tie> ties = new ArrayList<>();
    private Map<String, NeighbourhoodPicture.Thing> open = new LinkedHashMap<>();

    /** Ends the column that things were put into; one without things is left out. */
    Surroundings column(String heading, long leftOut) {
        if (!open.isEmpty()) {
            columns.add(new NeighbourhoodPicture.Column(heading, List.copyOf(open.values()), (int) leftOut));
        }
        open = new LinkedHashMap<>();
        return this;
    }

    void tie(String from, String to) {
        ties.add(new NeighbourhoodPicture.Tie(from, to));
    }

    /** Puts a thing into the open column, once. */
    String thing(String id, String label, String href) {
        open.putIfAbsent(id, new NeighbourhoodPicture.Thing(id, label, href, false));
        return id;
    }

    /** Puts in the thing that all of this is about. */
    String centre(String id, String label, String href) {
        open.put(id, new NeighbourhoodPicture.Thing(id, label, href, true));
        return id;
    }

    String source(Thing source) {
        return thing(source.iri(), source.label(), "/graph/source/" + source.id());
    }

    String work(Thing work) {
        return thing(work.iri(), work.label(), "/graph/work/" + work.id());
    }

    String body(Thing body) {
        return thing(body.iri(), body.label(), "/api/v1/bodies/" + body.id());
    }

    String question(Thing question) {
        return thing(question.iri(), question.label(), "/questions/" + question.id());
    }

    String claim(ClaimJson claim) {
        return thing(claim.iri(), claim.says(), "/graph/claim/" + claim.id());
    }

    String claim(DisagreementJson.ClaimRefJson claim) {
        return thing(claim.iri(), claim.says(), "/graph/claim/" + claim.id());
    }

    String proposition(ClaimJson claim) {
        return thing(
                claim.proposition(), PropositionWords.of(claim), "/graph/proposition/" + PropositionWords.id(claim));
    }

    /** The picture of all columns. */
    NeighbourhoodPicture picture(String title) {
        return new NeighbourhoodPicture(title, columns, ties);
    }
}
