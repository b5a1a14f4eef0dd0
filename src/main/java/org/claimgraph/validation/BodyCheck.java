package org.claimgraph.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimgraph.claim.Body;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;

/** Checks the bodies of a corpus. Holds no state. */
public final class BodyCheck {

    private static final List<String> JURISDICTION = List.of("jurisdiction");

    public Checked<List<Body>> check(Tree tree, Vocabulary vocabulary) {
        Findings findings = new Findings(tree);
        Structure.BODIES.check(tree, findings);
        Lookup lookup = new Lookup(new References(vocabulary, Set.of(), Set.of(), Documents.NONE));
        List<Item> items = Item.root(tree, findings).items("bodies");
        Set<String> ids = new HashSet<>();
        for (Item item : items) {
            item.child("jurisdiction").ifPresent(place -> lookup.concept(place, JURISDICTION));
            item.child("id")
                    .filter(id -> id.text().filter(text -> !ids.add(text)).isPresent())
                    .ifPresent(id -> id.report(
                            FindingKind.DUPLICATE_ID,
                            "another body has the id " + Quoted.of(id.text().orElse("")) + " already; choose another"));
        }
        return findings.orElse(
                () -> items.stream().map(item -> read(item.node(), lookup)).toList());
    }

    private static Body read(JsonNode body, Lookup lookup) {
        return new Body(
                body.path("id").asString(),
                body.path("label").asString(),
                body.path("kind").asString(),
                CurationForm.text(body, "jurisdiction")
                        .flatMap(place -> lookup.concept(JURISDICTION, place))
                        .map(Ref::id),
                CurationForm.texts(body.path("exactMatch")));
    }
}
