package org.claimgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimgraph.browse.ClaimJson;
import org.claimgraph.browse.Thing;
import org.claimgraph.claim.Facet;
import org.claimgraph.html.Link;

/**
 * A claim by itself.
 *
 * @param said what it states, dimension by dimension, with its value as said and as a range in a base unit
 * @param manner how it is stated, and by whom
 * @param grounds what it rests on
 * @param place where it stands in its source
 */
record ClaimSheet(
        String id,
        String says,
        StanceWords stance,
        String hedge,
        Link source,
        boolean withdrawn,
        List<Fact> said,
        List<Fact> manner,
        List<Fact> grounds,
        List<Fact> place,
        String note) {

    static ClaimSheet of(ClaimJson claim, String measure) {
        return new ClaimSheet(
                claim.id(),
                claim.says(),
                StanceWords.of(claim.stance()),
                claim.hedge(),
                new Link("/sources/" + claim.source().id(), claim.source().label()),
                claim.withdrawn(),
                said(claim, measure),
                manner(claim),
                grounds(claim),
                place(claim),
                claim.note().orElse(""));
    }

    private static List<Fact> said(ClaimJson claim, String measure) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("measure", new Link("/claims?measure=" + claim.measure(), measure)));
        claim.facets()
                .forEach((name, extent) -> facts.add(new Fact(
                        DeskEntry.spoken(name),
                        extent instanceof List<?> several
                                ? several.stream().map(one -> link(name, one)).toList()
                                : List.of(link(name, extent)))));
        claim.value().ifPresent(value -> facts.addAll(valued(value)));
        return facts;
    }

    /** The claims that speak of the same, where it is a thing. */
    private static Link link(String name, Object extent) {
        if (!(extent instanceof Thing thing)) {
            return new Link("", ExtentWords.of(extent));
        }
        List<String> schemes = Facet.byKey(name).map(Facet::schemes).orElse(List.of());
        String[] path = thing.iri().split("/", -1);
        String value = schemes.size() > 1 ? path[path.length - 2] + "/" + thing.id() : thing.id();
        return new Link("/claims?" + name + "=" + value, thing.label());
    }

    private static List<Fact> valued(ClaimJson.ValueJson value) {
        return Stream.of(
                        value.text().or(value::phrase).map(text -> Fact.of("value as said", text)),
                        value.normalised()
                                .map(range -> Fact.of(
                                        "value as a range",
                                        (value.approximate() ? "about " : "") + ExtentWords.of(range))),
                        value.category().map(category -> Fact.of("category", category.replace('-', ' '))),
                        value.kind().map(kind -> Fact.of("kind of value", kind.replace('-', ' '))),
                        value.band()
                                .map(band -> Fact.of("band", new Link("/claims?band=" + band, band.replace('-', ' ')))),
                        value.since().map(since -> Fact.of("counted from", since.replace('-', ' '))),
                        value.over().map(over -> Fact.of("over", ExtentWords.of(over))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Fact> manner(ClaimJson claim) {
        List<Fact> facts =
                new ArrayList<>(List.of(Fact.of("hedge", claim.hedge()), Fact.of("modality", claim.modality())));
        claim.assertedBy()
                .ifPresent(body ->
                        facts.add(Fact.of("said by", new Link("/claims?assertedBy=" + body.id(), body.label()))));
        claim.curatedBy().ifPresent(by -> facts.add(Fact.of("curated by", by)));
        return facts;
    }

    private static List<Fact> grounds(ClaimJson claim) {
        List<Fact> facts = new ArrayList<>();
        claim.design().ifPresent(design -> facts.add(Fact.of("design", design.replace('-', ' '))));
        claim.sourceRating()
                .ifPresent(
                        rating -> facts.add(Fact.of("the source's own grade", rating.scheme() + " " + rating.value())));
        if (!claim.cites().isEmpty()) {
            facts.add(new Fact(
                    "cites", claim.cites().stream().map(ClaimSheet::work).toList()));
        }
        if (!claim.roots().isEmpty()) {
            facts.add(new Fact(
                    "finally rests on",
                    claim.roots().stream()
                            .map(root -> root.equals(claim.source())
                                    ? new Link("", "nothing but its own source")
                                    : root.iri().endsWith("/source/" + root.id())
                                            ? new Link("/sources/" + root.id(), root.label())
                                            : work(root))
                            .toList()));
        }
        return facts;
    }

    private static Link work(Thing work) {
        return new Link("/claims?work=" + work.id(), work.label());
    }

    private static List<Fact> place(ClaimJson claim) {
        List<Fact> facts = new ArrayList<>(List.of(Fact.of("part", claim.locus())));
        claim.locator().ifPresent(locator -> {
            locator.document().ifPresent(document -> facts.add(Fact.of("document", document)));
            facts.add(Fact.of("characters", locator.start() + " to " + locator.end()));
        });
        return facts;
    }
}
