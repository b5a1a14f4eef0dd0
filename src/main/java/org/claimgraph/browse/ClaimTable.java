package org.claimgraph.browse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.claim.Facet;

/** Claims as a table: one row a claim, things by their slugs, several in one field with a bar between. */
final class ClaimTable {

    static final List<String> COLUMNS = Stream.of(
                    Stream.of("id", "iri", "source", "measure", "says"),
                    Arrays.stream(Facet.values()).map(Facet::key),
                    Stream.of(
                            "stance",
                            "hedge",
                            "modality",
                            "value.text",
                            "value.min",
                            "value.max",
                            "value.unit",
                            "value.approximate",
                            "value.band",
                            "value.category",
                            "value.since",
                            "assertedBy",
                            "cites",
                            "roots",
                            "locus",
                            "locator.start",
                            "locator.end",
                            "proposition",
                            "note",
                            "withdrawn"))
            .flatMap(names -> names)
            .toList();

    private ClaimTable() {}

    static List<Object> row(ClaimJson claim) {
        List<Object> row =
                new ArrayList<>(List.of(claim.id(), claim.iri(), claim.source().id(), claim.measure(), claim.says()));
        for (Facet facet : Facet.values()) {
            row.add(slugs(claim.facets().getOrDefault(facet.key(), List.of())));
        }
        Optional<ClaimJson.ValueJson> value = claim.value();
        row.addAll(List.of(
                claim.stance(),
                claim.hedge(),
                claim.modality(),
                text(value.flatMap(ClaimJson.ValueJson::text)),
                text(value.flatMap(ClaimJson.ValueJson::min)),
                text(value.flatMap(ClaimJson.ValueJson::max)),
                text(value.flatMap(ClaimJson.ValueJson::unit)),
                text(value.map(ClaimJson.ValueJson::approximate)),
                text(value.flatMap(ClaimJson.ValueJson::band)),
                text(value.flatMap(ClaimJson.ValueJson::category)),
                text(value.flatMap(ClaimJson.ValueJson::since)),
                text(claim.assertedBy().map(Thing::id)),
                slugs(claim.cites()),
                slugs(claim.roots()),
                claim.locus(),
                text(claim.locator().map(ClaimJson.LocatorJson::start)),
                text(claim.locator().map(ClaimJson.LocatorJson::end)),
                claim.proposition(),
                text(claim.note()),
                claim.withdrawn()));
        return row;
    }

    private static String slugs(Object things) {
        return things instanceof Thing thing
                ? thing.id()
                : ((List<?>) things).stream().map(thing -> ((Thing) thing).id()).collect(Collectors.joining("|"));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
