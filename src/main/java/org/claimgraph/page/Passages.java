package org.claimgraph.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimgraph.browse.ClaimJson;
import org.claimgraph.browse.Claims;
import org.claimgraph.browse.SourceJson;
import org.claimgraph.browse.Sources;
import org.claimgraph.validation.Documents;
import org.springframework.stereotype.Component;

/** Finds the passages that claims were taken from, in the documents that are at hand. */
@Component
class Passages {

    private final Documents documents;
    private final Claims claims;
    private final Sources sources;

    Passages(Documents documents, Claims claims, Sources sources) {
        this.documents = documents;
        this.claims = claims;
        this.sources = sources;
    }

    /** What changes when a document does. */
    String state() {
        return documents.state();
    }

    /** The passage of a claim that has a locator, or why it can't be shown. */
    Optional<Passage> of(ClaimJson claim) {
        return claim.locator()
                .map(locator ->
                        Passage.of(locator, sources.one(claim.source().id()).flatMap(SourceJson::document), documents));
    }

    /** The passages that can be shown of some claims, by the claims' ids. */
    Map<String, Passage> shown(List<String> ids) {
        Map<String, Passage> shown = new LinkedHashMap<>();
        if (!state().equals(Documents.NONE.state())) {
            for (String id : ids) {
                int slash = id.indexOf('/');
                claims.one(id.substring(0, slash), id.substring(slash + 1))
                        .flatMap(this::of)
                        .filter(passage -> passage.why().isEmpty())
                        .ifPresent(passage -> shown.put(id, passage));
            }
        }
        return shown;
    }
}
