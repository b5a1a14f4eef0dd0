package org.claimgraph.judgement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.claim.Source;
import org.claimgraph.disagreement.Testimony;
import org.claimgraph.graph.ClaimQuadReader;
import org.claimgraph.graph.Names;
import org.claimgraph.graph.WorkQuadReader;
import org.claimgraph.store.Store;

/** Reads the claims that the store holds, each as a testimony. */
final class StoredTestimonies {

    // A remote store is asked once for so many, and what they say is held.
    private static final int SOURCES_AT_ONCE = 100;

    private final Store store;
    private final Names names;
    private final StoredQuestions questions;

    StoredTestimonies(Store store, Names names, StoredQuestions questions) {
        this.store = store;
        this.names = names;
        this.questions = questions;
    }

    /** What these sources say, read as the stream is. */
    Stream<Testimony> ofSources(Collection<String> sources, Known.Witnesses witnesses) {
        List<String> all = List.copyOf(sources);
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SOURCES_AT_ONCE) {
            batches.add(all.subList(from, Math.min(from + SOURCES_AT_ONCE, all.size())));
        }
        return batches.stream().flatMap(batch -> testimonies(quads(batch), Set.of(), witnesses));
    }

    /** What sources say that answers these questions, apart from some of them. */
    Stream<Testimony> on(Set<Node> asked, Set<String> without, Known.Witnesses witnesses) {
        return asked.isEmpty() ? Stream.empty() : testimonies(questions.claims(asked), without, witnesses);
    }

    private Set<Quad> quads(List<String> sources) {
        // What two sources say of one proposition is the same, in the graph of each.
        Set<Quad> quads = new LinkedHashSet<>();
        store.quadsOf(sources.stream().map(names::sourceGraph).toList())
                .forEach(quad -> quads.add(new Quad(names.catalogueGraph(), quad.asTriple())));
        return quads;
    }

    private Stream<Testimony> testimonies(Collection<Quad> quads, Set<String> without, Known.Witnesses witnesses) {
        Map<String, String> titles =
                WorkQuadReader.sources(names, quads).stream().collect(Collectors.toMap(Source::id, Source::title));
        return ClaimQuadReader.read(names, quads).stream()
                .filter(claim -> !without.contains(claim.source()))
                .map(claim -> witnesses.of(claim, titles.getOrDefault(claim.source(), claim.source())));
    }
}
