package org.claimgraph.disagreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Facet;
import org.claimgraph.claim.Hedge;
import org.claimgraph.claim.Interval;
import org.claimgraph.claim.Locus;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Proposition;
import org.claimgraph.claim.Quantity;
import org.claimgraph.claim.Scope;
import org.claimgraph.claim.Stance;
import org.claimgraph.claim.Value;
import org.claimgraph.vocabulary.Ref;

/** Builds testimonies for tests in few words. Each call makes another; the first ones stay as they are. */
record Said(
        String source,
        String id,
        String title,
        String measure,
        Map<Facet, List<Ref>> facets,
        Optional<Interval> dose,
        Optional<Interval> over,
        Modality modality,
        Optional<Interval> interval,
        Optional<Ref> category,
        Optional<String> since,
        Stance stance,
        Hedge hedge,
        boolean approximate,
        Optional<String> phrase,
        Set<Ref> roots,
        Set<String> designs) {

    /** A claim on a measure, by a source of its own; facets as {@code route=oral}, lists with {@code +}. */
    static Said by(String source, String measure, String... facets) {
        return new Said(
                        source,
                        "c1",
                        "Paper " + source,
                        measure,
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Modality.GENERIC,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Stance.AFFIRMS,
                        Hedge.DEFINITE,
                        false,
                        Optional.empty(),
                        Set.of(),
                        Set.of())
                .with(facets);
    }

    /** With facets added; those without a value are taken away. */
    Said with(String... more) {
        Map<Facet, List<Ref>> all = new EnumMap<>(Facet.class);
        all.putAll(facets);
        for (String text : more) {
            String[] parts = text.split("=", -1);
            Facet facet = Facet.byKey(parts[0]).orElseThrow();
            all.put(
                    facet,
                    parts[1].isEmpty()
                            ? List.of()
                            : Arrays.stream(parts[1].split("\\+", -1))
                                    .map(id -> id.contains("/")
                                            ? Ref.of(id)
                                            : new Ref(facet.schemes().getFirst(), id))
                                    .toList());
        }
        return new Said(
                source,
                id,
                title,
                measure,
                all,
                dose,
                over,
                modality,
                interval,
                category,
                since,
                stance,
                hedge,
                approximate,
                phrase,
                roots,
                designs);
    }

    Said at(String range) {
        return new Said(
                source,
                id,
                title,
                measure,
                facets,
                dose,
                over,
                modality,
                Optional.of(Interval.parse(range)),
                category,
                since,
                stance,
                hedge,
                approximate,
                phrase,
                roots,
                designs);
    }

    Said as(String slug) {
        return new Said(
                source,
                id,
                title,
                measure,
                facets,
                dose,
                over,
                modality,
                interval,
                Optional.of(new Ref("category", slug)),
                since,
                stance,
                hedge,
                approximate,
                phrase,
                roots,
                designs);
    }

    Said since(String date) {
        return new Said(
                source,
                id,
                title,
                measure,
                facets,
                dose,
                over,
                modality,
                interval,
                category,
                Optional.of(date),
                stance,
                hedge,
                approximate,
                phrase,
                roots,
                designs);
    }

    Said phrase(String slug) {
        return new Said(
                source,
                id,
                title,
                measure,
                facets,
                dose,
                over,
                modality,
                interval,
                category,
                since,
                stance,
                hedge,
                true,
                Optional.of(slug),
                roots,
                designs);
    }

    Said dose(String range) {
        return new Said(
                source,
                id,
                title,
                measure,
                facets,
                Optional.of(Interval.parse(range)),
                over,
                modality,
                interval,
                category,
                since,
                stance,
                hedge,
                approximate,
                phrase,
                roots,
                designs);
    }

    Said over(String range) {
        return new Said(
                source,
                id,
                title,
                measure,
                facets,
                dose,
                Optional.of(Interval.parse(range)),
                modality,
                interval,
                category,
                since,
                stance,
                hedge,
                approximate,
                phrase,
                roots,
                designs);
    }

    Said existential() {
        return new Said(
                source,
                id,
                title,
                measure,
                facets,
                dose,
                over,
                Modality.EXISTENTIAL,
                interval,
                category,
                since,
                stance,
                hedge,
                approximate,
                phrase,
                roots,
                designs);
    }

    Said stance(Stance other) {
        return new Said(
                source,
                id,
                title,
                measure,
                facets,
                dose,
                over,
                modality,
                interval,
                category,
                since,
                other,
                hedge,
                approximate,
                phrase,
                roots,
                designs);
    }

    Said hedge(Hedge other) {
        return new Said(
                source,
                id,
                title,
                measure,
                facets,
                dose,
                over,
                modality,
                interval,
                category,
                since,
                stance,
                other,
                approximate,
                phrase,
                roots,
                designs);
    }

    Said about() {
        return new Said(
                source, id, title, measure, facets, dose, over, modality, interval, category, since, stance, hedge,
                true, phrase, roots, designs);
    }

    /** The same said by another source. */
    Said from(String other) {
        return new Said(
                other,
                id,
                "Paper " + other,
                measure,
                facets,
                dose,
                over,
                modality,
                interval,
                category,
                since,
                stance,
                hedge,
                approximate,
                phrase,
                roots,
                designs);
    }

    Said id(String other) {
        return new Said(
                source,
                other,
                title,
                measure,
                facets,
                dose,
                over,
                modality,
                interval,
                category,
                since,
                stance,
                hedge,
                approximate,
                phrase,
                roots,
                designs);
    }

    /** Resting on works. */
    Said on(String... works) {
        return new Said(
                source,
                id,
                title,
                measure,
                facets,
                dose,
                over,
                modality,
                interval,
                category,
                since,
                stance,
                hedge,
                approximate,
                phrase,
                new TreeSet<>(
                        Stream.of(works).map(work -> new Ref("work", work)).toList()),
                designs);
    }

    Said design(String design) {
        return new Said(
                source,
                id,
                title,
                measure,
                facets,
                dose,
                over,
                modality,
                interval,
                category,
                since,
                stance,
                hedge,
                approximate,
                phrase,
                roots,
                Set.of(design));
    }

    Testimony testimony() {
        Proposition proposition = new Proposition(
                measure,
                new Scope(facets, dose, Optional.empty()),
                modality,
                new Value(
                        interval,
                        phrase.filter(slug -> interval.isEmpty()).map(slug -> new Ref("vague-phrase", slug)),
                        category,
                        since,
                        over));
        Optional<Quantity> stated = interval.isPresent() || phrase.isPresent()
                ? Optional.of(new Quantity(Optional.empty(), interval, Optional.empty(), approximate, phrase))
                : Optional.empty();
        Claim claim = new Claim(
                source,
                id,
                proposition,
                stance,
                hedge,
                "It is so.",
                stated,
                over,
                dose,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Locus.BODY,
                Optional.empty(),
                Optional.empty());
        return new Testimony(
                claim,
                Speaker.of(source, title),
                new TreeSet<>(roots.isEmpty() ? Set.of(new Ref("source", source)) : roots),
                new TreeSet<>(designs));
    }

    static List<Testimony> all(Said... said) {
        List<Testimony> all = new ArrayList<>();
        for (Said one : said) {
            all.add(one.testimony());
        }
        return all;
    }
}
