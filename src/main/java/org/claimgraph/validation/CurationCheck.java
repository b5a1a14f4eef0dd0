package org.claimgraph.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimgraph.claim.Curation;
import tools.jackson.databind.JsonNode;

/**
 * Checks a claim file, or the same content from elsewhere: its structure by the schema, what it names by the
 * vocabulary, and what it means by the rules of its measures and, where shapes are given, by these. All that is found
 * is told at once. Holds no state; any thread may use it.
 */
public final class CurationCheck {

    private final Optional<ShapeCheck> shapes;

    /** A check without SHACL, as loads of many sources use it: the rules here are as strict as the shapes. */
    public CurationCheck() {
        this.shapes = Optional.empty();
    }

    /** A check that also holds what comes out against SHACL shapes. */
    public CurationCheck(ShapeCheck shapes) {
        this.shapes = Optional.of(shapes);
    }

    /**
     * Checks a tree in the form of a claim file. Where the document is at hand, the hashes of the passages are put into
     * the tree ({@code locator.sha256}), so that what is kept of it can be read again without the document.
     */
    public Checked<Curation> check(Tree tree, References references) {
        Findings findings = new Findings(tree);
        Structure.CLAIM_FILE.check(tree, findings);
        Lookup lookup = new Lookup(references);
        Item file = Item.root(tree, findings);
        List<Item> claims = file.items("claims");
        checkClaims(file, claims, lookup, references.documents());
        if (findings.hasErrors()) {
            return Checked.refused(findings.inOrder());
        }
        Curation curation = new CurationForm(lookup).read(tree.root());
        PlausibilityCheck plausibility = new PlausibilityCheck(references.vocabulary());
        for (int i = 0; i < claims.size(); i++) {
            plausibility.check(curation.claims().get(i), claims.get(i));
        }
        shapes.ifPresent(check -> check.check(curation, references.vocabulary(), file, claims));
        return findings.orElse(() -> curation);
    }

    /** Reads content that was checked before, as the log has it. */
    public Curation read(JsonNode content, References references) {
        return new CurationForm(new Lookup(references)).read(content);
    }

    private static void checkClaims(Item file, List<Item> claims, Lookup lookup, Documents documents) {
        ClaimReferences names = new ClaimReferences(lookup);
        MeasureCheck measures = new MeasureCheck(lookup);
        DocumentCheck document = new DocumentCheck(file, documents);
        file.child("source").ifPresent(names::source);
        Set<String> ids = new HashSet<>();
        for (Item claim : claims) {
            if (!claim.node().isObject()) {
                continue;
            }
            claim.child("id")
                    .filter(id -> id.text().filter(text -> !ids.add(text)).isPresent())
                    .ifPresent(id -> id.report(
                            FindingKind.DUPLICATE_ID,
                            "another claim of this source has the id "
                                    + Quoted.of(id.text().orElse("")) + " already; choose another"));
            names.claim(claim);
            measures.check(claim);
            document.check(claim);
        }
    }
}
