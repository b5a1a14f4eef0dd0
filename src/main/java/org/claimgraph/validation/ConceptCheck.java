package org.claimgraph.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.claim.Facet;
import org.claimgraph.problem.Finding;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.PhraseFacts;
import org.claimgraph.vocabulary.PlausibleRange;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Slug;
import org.claimgraph.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;

/** Checks the concepts that a corpus adds to the vocabulary in YAML or JSON. Holds no state. */
public final class ConceptCheck {

    private static final String PHRASE = "vague-phrase";
    private static final String CATEGORY = "category";

    /** The schemes that take concepts of this form; measures and units have more to say and come in Turtle. */
    private static final Set<String> SCHEMES = Stream.concat(
                    Stream.of(Facet.values())
                            .flatMap(facet -> facet.schemes().stream())
                            .filter(scheme -> !scheme.equals("body")),
                    Stream.of(CATEGORY, PHRASE, "source-kind", "design"))
            .collect(Collectors.toUnmodifiableSet());

    /** The names of the concepts in a tree, as far as they can be read, so that files may refer to each other. */
    public List<Concept> declared(Tree tree) {
        List<Concept> concepts = new ArrayList<>();
        for (JsonNode concept : tree.root().path("concepts")) {
            String scheme = concept.path("scheme").asString("");
            String id = concept.path("id").asString("");
            if (SCHEMES.contains(scheme) && Slug.fits(id)) {
                concepts.add(Concept.named(new Ref(scheme, id), id));
            }
        }
        return concepts;
    }

    /** Checks a tree of concepts; {@code known} has everything that they may refer to beside each other. */
    public Checked<List<Concept>> check(Tree tree, Vocabulary known) {
        Findings findings = new Findings(tree);
        Structure.CONCEPTS.check(tree, findings);
        List<Concept> own = declared(tree).stream()
                .filter(concept -> known.find(concept.ref()).isEmpty())
                .toList();
        Lookup lookup =
                new Lookup(new References(own.isEmpty() ? known : known.with(own), Set.of(), Set.of(), Documents.NONE));
        Set<Ref> seen = new HashSet<>();
        List<Item> items = Item.root(tree, findings).items("concepts").stream()
                .filter(item -> item.node().isObject())
                .toList();
        for (Item item : items) {
            check(item, lookup);
            concept(item, seen, known);
        }
        if (findings.hasErrors()) {
            return Checked.refused(findings.inOrder());
        }
        List<Concept> concepts =
                items.stream().map(item -> read(item.node(), lookup)).toList();
        findings.addAll(circles(tree, Vocabulary.of(concepts)));
        return findings.orElse(() -> concepts);
    }

    /** Finds the concepts of a tree whose broader ones lead back to them, in this file or through others. */
    public List<Finding> circles(Tree tree, Vocabulary all) {
        Findings findings = new Findings(tree.file());
        Set<Ref> circular = Set.copyOf(all.cycles());
        for (Item item :
                circular.isEmpty() ? List.<Item>of() : Item.root(tree, findings).items("concepts")) {
            Ref ref = new Ref(item.text("scheme").orElse(""), item.text("id").orElse(""));
            if (circular.contains(ref)) {
                item.child("broader")
                        .orElse(item)
                        .report(FindingKind.CIRCLE, "what is broader leads back to " + Quoted.of(ref.toString()));
            }
        }
        return findings.inOrder();
    }

    private static void concept(Item item, Set<Ref> seen, Vocabulary known) {
        Optional<String> scheme = item.text("scheme");
        Optional<String> id = item.text("id");
        if (scheme.isPresent() && id.isPresent() && known.isShipped(new Ref(scheme.get(), id.get()))) {
            item.child("id")
                    .orElseThrow()
                    .report(
                            FindingKind.SHIPPED_CONCEPT,
                            Quoted.of(scheme.get() + "/" + id.get())
                                    + " ships with the service and stays as it is; choose another id, or leave it out");
        }
        if (scheme.isPresent() && id.isPresent() && !seen.add(new Ref(scheme.get(), id.get()))) {
            item.child("id")
                    .orElseThrow()
                    .report(
                            FindingKind.DUPLICATE_ID,
                            "this file has " + Quoted.of(scheme.get() + "/" + id.get()) + " already; keep one of them");
        }
        scheme.filter(written -> !SCHEMES.contains(written))
                .ifPresent(written -> item.child("scheme")
                        .orElseThrow()
                        .report(
                                FindingKind.UNKNOWN_SCHEME,
                                Quoted.of(written) + " is not a scheme that takes concepts here",
                                () -> Suggestion.of(written, SCHEMES),
                                () -> "; there are "
                                        + String.join(
                                                ", ", SCHEMES.stream().sorted().toList())));
    }

    private static void check(Item item, Lookup lookup) {
        item.text("scheme").filter(SCHEMES::contains).ifPresent(scheme -> {
            item.items("broader").forEach(above -> lookup.concept(above, List.of(scheme)));
            item.items("mayCoOccurWith").forEach(other -> lookup.concept(other, List.of(scheme)));
            item.items("compatibleWith").forEach(other -> lookup.concept(other, List.of(scheme)));
        });
        item.items("excludes").forEach(other -> lookup.concept(other, List.of(PHRASE)));
        item.items("replaces").forEach(ConceptCheck::slug);
        item.items("measures").forEach(measure -> lookup.concept(measure, List.of("measure")));
        for (Item range : item.items("plausible")) {
            range.child("measure").ifPresent(measure -> lookup.concept(measure, List.of("measure")));
            range.child("route").ifPresent(route -> lookup.concept(route, List.of("route")));
            new QuantityCheck(lookup).check(range, Set.of(), "the range");
        }
        new QuantityCheck(lookup).check(item, Set.of(), "the phrase");
    }

    private static void slug(Item item) {
        item.text()
                .filter(text -> !Slug.fits(text))
                .ifPresent(text -> item.report(
                        FindingKind.WRONG_FORM,
                        Quoted.of(text) + " is not a slug: lower-case letters, digits and hyphens"));
    }

    private static Concept read(JsonNode concept, Lookup lookup) {
        String scheme = concept.path("scheme").asString();
        return new Concept(
                new Ref(scheme, concept.path("id").asString()),
                concept.path("label").asString(),
                CurationForm.texts(concept.path("altLabel")),
                CurationForm.text(concept, "definition"),
                refs(concept, "broader", scheme, lookup),
                CurationForm.texts(concept.path("exactMatch")),
                refs(concept, "mayCoOccurWith", scheme, lookup),
                refs(concept, "compatibleWith", scheme, lookup),
                concept.path("questionFamily").asBoolean(false),
                concept.path("exceptional").asBoolean(false),
                refs(concept, "measures", "measure", lookup).stream()
                        .map(Ref::id)
                        .toList(),
                concept.path("plausible")
                        .valueStream()
                        .map(range -> plausible(range, lookup))
                        .toList(),
                CurationForm.texts(concept.path("replaces")).stream()
                        .map(slug -> new Ref(scheme, slug))
                        .toList(),
                false,
                scheme.equals(PHRASE) ? Optional.of(phrase(concept, lookup)) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Ref> refs(JsonNode from, String key, String scheme, Lookup lookup) {
        return CurationForm.texts(from.path(key)).stream()
                .flatMap(slug -> lookup.concept(List.of(scheme), slug).stream())
                .toList();
    }

    private static PlausibleRange plausible(JsonNode range, Lookup lookup) {
        return new PlausibleRange(
                lookup.concept(List.of("measure"), range.path("measure").asString())
                        .orElseThrow()
                        .id(),
                number(range, "min"),
                number(range, "max"),
                range.path("unit").asString(),
                CurationForm.text(range, "route").flatMap(route -> lookup.concept(List.of("route"), route)));
    }

    private static PhraseFacts phrase(JsonNode concept, Lookup lookup) {
        return new PhraseFacts(
                number(concept, "min"),
                number(concept, "max"),
                concept.path("minInclusive").asBoolean(true),
                concept.path("maxInclusive").asBoolean(true),
                CurationForm.text(concept, "unit"),
                refs(concept, "excludes", PHRASE, lookup));
    }

    private static Optional<BigDecimal> number(JsonNode from, String key) {
        JsonNode number = from.path(key);
        return number.isNumber() ? Optional.of(number.decimalValue()) : Optional.empty();
    }
}
