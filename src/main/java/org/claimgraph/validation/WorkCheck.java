package org.claimgraph.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.claim.Work;
import org.claimgraph.vocabulary.Ref;
import tools.jackson.databind.JsonNode;

/** Checks the works of a corpus. Holds no state. */
public final class WorkCheck {

    /** Checks a tree of works, which may also rest on works that the references have. */
    public Checked<List<Work>> check(Tree tree, References references) {
        Findings findings = new Findings(tree);
        Structure.WORKS.check(tree, findings);
        List<Item> items = Item.root(tree, findings).items("works");
        Map<String, List<String>> restsOn = new HashMap<>();
        for (Item item : items) {
            item.text("id").ifPresent(id -> {
                if (restsOn.put(id, CurationForm.texts(item.node().path("restsOn"))) != null) {
                    item.child("id")
                            .orElseThrow()
                            .report(
                                    FindingKind.DUPLICATE_ID,
                                    "another work has the id " + Quoted.of(id) + " already; choose another");
                }
            });
        }
        Lookup lookup = new Lookup(references, restsOn.keySet());
        Set<String> circular = circular(restsOn);
        items.stream().filter(item -> item.node().isObject()).forEach(item -> check(item, lookup, circular));
        return findings.orElse(
                () -> items.stream().map(item -> read(item.node(), lookup)).toList());
    }

    private static void check(Item item, Lookup lookup, Set<String> circular) {
        item.child("kind").ifPresent(kind -> lookup.concept(kind, List.of("source-kind")));
        item.child("design").ifPresent(design -> lookup.concept(design, List.of("design")));
        item.child("issuedBy").ifPresent(lookup::body);
        item.child("issued").ifPresent(Dates::check);
        item.items("restsOn").forEach(lookup::work);
        item.text("id")
                .filter(circular::contains)
                .flatMap(id -> item.child("restsOn"))
                .ifPresent(list -> list.report(
                        FindingKind.CIRCLE, "what this work rests on leads back to itself; take it out of the list"));
    }

    /**
     * The works that rest on themselves: what is left when those that rest on nothing left, or on which nothing left
     * rests, are taken away.
     */
    private static Set<String> circular(Map<String, List<String>> restsOn) {
        Set<String> left = new HashSet<>(restsOn.keySet());
        boolean less = true;
        while (less) {
            less = left.removeIf(
                    work -> restsOn.getOrDefault(work, List.of()).stream().noneMatch(left::contains));
            Set<String> carrying = left.stream()
                    .flatMap(work -> restsOn.getOrDefault(work, List.of()).stream())
                    .collect(Collectors.toSet());
            less |= left.retainAll(carrying);
        }
        return left;
    }

    private static Work read(JsonNode work, Lookup lookup) {
        return new Work(
                work.path("id").asString(),
                work.path("title").asString(),
                slug(work, "kind", "source-kind", lookup),
                slug(work, "design", "design", lookup),
                CurationForm.text(work, "issued"),
                CurationForm.identifiers(work),
                CurationForm.text(work, "container"),
                CurationForm.text(work, "authors"),
                slug(work, "issuedBy", "body", lookup),
                CurationForm.texts(work.path("restsOn")));
    }

    private static Optional<String> slug(JsonNode from, String key, String scheme, Lookup lookup) {
        return CurationForm.text(from, key)
                .flatMap(slug -> lookup.concept(List.of(scheme), slug))
                .map(Ref::id);
    }
}
