package org.claimgraph.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Curation;
import org.claimgraph.claim.Facet;
import org.claimgraph.claim.Hedge;
import org.claimgraph.claim.Identifiers;
import org.claimgraph.claim.Interval;
import org.claimgraph.claim.Locator;
import org.claimgraph.claim.Locus;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Proposition;
import org.claimgraph.claim.Quantity;
import org.claimgraph.claim.QuantityKind;
import org.claimgraph.claim.Scope;
import org.claimgraph.claim.Source;
import org.claimgraph.claim.SourceRating;
import org.claimgraph.claim.Stance;
import org.claimgraph.claim.Value;
import org.claimgraph.vocabulary.Ref;
import tools.jackson.databind.JsonNode;

/** Makes a source and its claims of the JSON form of a claim file that was checked. */
final class CurationForm {

    private final Lookup lookup;
    private final Quantities quantities;

    CurationForm(Lookup lookup) {
        this.lookup = lookup;
        this.quantities = new Quantities(lookup.vocabulary());
    }

    Curation read(JsonNode file) {
        Source source = source(file.path("source"));
        List<Claim> claims = new ArrayList<>();
        file.path("claims").forEach(claim -> claims.add(claim(source.id(), claim)));
        return new Curation(source, claims);
    }

    private Source source(JsonNode source) {
        return new Source(
                source.path("id").asString(),
                source.path("title").asString(),
                slug(source, "kind", "source-kind").orElseThrow(),
                text(source, "publisher"),
                text(source, "issued"),
                identifiers(source),
                text(source, "license"),
                source.optional("document")
                        .map(document -> new Source.Document(
                                document.path("file").asString(),
                                document.path("sha256").asString(),
                                document.path("characters").asInt())),
                text(source, "curator"));
    }

    /** The names that a source or a work has elsewhere. */
    static Identifiers identifiers(JsonNode from) {
        return new Identifiers(text(from, "doi"), text(from, "pmid"), text(from, "pmcid"), text(from, "url"));
    }

    private Claim claim(String source, JsonNode claim) {
        JsonNode value = claim.path("value");
        Optional<Interval> over = quantities.stated(value.path("over"));
        Optional<Interval> dose = quantities.stated(claim.path("dose"));
        Optional<Interval> assessmentTime = quantities.stated(claim.path("assessmentTime"));
        Optional<Quantity> stated = stated(value);
        Proposition proposition = new Proposition(
                slug(claim, "measure", "measure").orElseThrow(),
                new Scope(facets(claim), dose.map(quantities::normal), assessmentTime.map(quantities::normal)),
                word(Modality.values(), Modality::key, claim, "modality", Modality.GENERIC),
                new Value(
                        stated.flatMap(Quantity::range).map(quantities::normal),
                        stated.filter(quantity -> quantity.range().isEmpty())
                                .flatMap(Quantity::phrase)
                                .map(phrase -> new Ref("vague-phrase", phrase)),
                        text(value, "category").map(category -> ref(List.of("category"), category)),
                        text(value, "since"),
                        over.map(quantities::normal)));
        return new Claim(
                source,
                claim.path("id").asString(),
                proposition,
                word(Stance.values(), Stance::key, claim, "stance", Stance.AFFIRMS),
                word(Hedge.values(), Hedge::key, claim, "hedge", Hedge.DEFINITE),
                claim.path("says").asString(),
                stated,
                over,
                dose,
                assessmentTime,
                slug(claim, "design", "design"),
                claim.optional("sourceRating")
                        .map(rating -> new SourceRating(
                                rating.path("scheme").asString(),
                                rating.path("value").asString())),
                slug(claim, "assertedBy", "body"),
                texts(claim.path("cites")),
                word(Locus.values(), Locus::key, claim, "locus", Locus.BODY),
                claim.optional("locator")
                        .map(locator -> new Locator(
                                locator.path("start").asInt(),
                                locator.path("end").asInt(),
                                text(locator, "sha256"))),
                text(claim, "note"));
    }

    private Map<Facet, List<Ref>> facets(JsonNode claim) {
        Map<Facet, List<Ref>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            JsonNode given = claim.path(facet.key());
            if (!given.isMissingNode()) {
                facets.put(
                        facet,
                        texts(given).stream()
                                .map(slug -> ref(facet.schemes(), slug))
                                .toList());
            }
        }
        return facets;
    }

    /** The value as stated; empty where it has neither words, numbers nor a phrase. */
    private Optional<Quantity> stated(JsonNode value) {
        Optional<Interval> range = quantities.stated(value);
        Optional<String> text = text(value, "text");
        Optional<String> phrase = slug(value, "phrase", "vague-phrase");
        if (range.isEmpty() && text.isEmpty() && phrase.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Quantity(
                text,
                range,
                text(value, "kind")
                        .map(kind -> word(QuantityKind.values(), QuantityKind::key, value, "kind", QuantityKind.POINT)),
                phrase.isPresent() || value.path("approximate").asBoolean(false),
                phrase));
    }

    private Optional<String> slug(JsonNode from, String key, String scheme) {
        return text(from, key).map(slug -> ref(List.of(scheme), slug).id());
    }

    // What was checked once is found; where it has gone since, the name itself still tells what was meant.
    private Ref ref(List<String> schemes, String slug) {
        return lookup.concept(schemes, slug)
                .orElseGet(() -> slug.indexOf('/') > 0 ? Ref.of(slug) : new Ref(schemes.getFirst(), slug));
    }

    private static <W> W word(W[] words, Function<W, String> key, JsonNode from, String name, W unsaid) {
        String given = from.path(name).asString("");
        return Arrays.stream(words)
                .filter(word -> key.apply(word).equals(given))
                .findFirst()
                .orElse(unsaid);
    }

    static Optional<String> text(JsonNode from, String key) {
        return from.path(key).asStringOpt();
    }

    /** The texts of a list, or the one text in its place. */
    static List<String> texts(JsonNode given) {
        if (given.isString()) {
            return List.of(given.asString());
        }
        return given.valueStream().map(JsonNode::asString).toList();
    }
}
