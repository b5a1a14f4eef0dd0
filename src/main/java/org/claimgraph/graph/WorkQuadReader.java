package org.claimgraph.graph;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.claim.Body;
import org.claimgraph.claim.Identifiers;
import org.claimgraph.claim.Source;
import org.claimgraph.claim.Work;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;

/** Reads sources, works and bodies back from the quads that {@link ClaimQuads} and {@link WorkQuads} wrote. */
public final class WorkQuadReader {

    private WorkQuadReader() {}

    /** The works among the quads, by slug. */
    public static List<Work> works(Names names, Collection<Quad> quads) {
        return Description.all(quads).entrySet().stream()
                .filter(thing -> thing.getValue().has(Terms.TYPE, Terms.WORK))
                .flatMap(thing ->
                        names.local(thing.getKey(), "work/").map(id -> work(names, id, thing.getValue())).stream())
                .sorted(Comparator.comparing(Work::id))
                .toList();
    }

    /** The bodies among the quads, by slug. */
    public static List<Body> bodies(Names names, Collection<Quad> quads) {
        return Description.all(quads).entrySet().stream()
                .flatMap(thing -> names.local(thing.getKey(), "body/").map(id -> body(id, thing.getValue())).stream())
                .sorted(Comparator.comparing(Body::id))
                .toList();
    }

    /** The sources among the quads, by slug. */
    public static List<Source> sources(Names names, Collection<Quad> quads) {
        return Description.all(quads).entrySet().stream()
                .filter(thing -> thing.getValue().has(Terms.TYPE, Terms.SOURCE_CLASS)
                        || thing.getValue().has(Terms.TYPE, Terms.WITHDRAWN_SOURCE))
                .flatMap(thing ->
                        names.local(thing.getKey(), "source/").map(id -> source(id, thing.getValue())).stream())
                .sorted(Comparator.comparing(Source::id))
                .toList();
    }

    /** By what other names the sources among the quads are known, by slug; of works nothing. */
    public static Map<String, Identifiers> identifiers(Names names, Collection<Quad> quads) {
        Map<String, Identifiers> bySource = new HashMap<>();
        Description.all(quads)
                .forEach((node, thing) ->
                        names.local(node, "source/").ifPresent(source -> bySource.put(source, identifiers(thing))));
        return bySource;
    }

    private static Work work(Names names, String id, Description thing) {
        return new Work(
                id,
                thing.text(Terms.TITLE).orElseThrow(),
                slug(thing, Terms.SOURCE_KIND),
                slug(thing, Terms.DESIGN),
                thing.text(Terms.ISSUED),
                identifiers(thing),
                thing.text(Terms.CONTAINER),
                thing.text(Terms.AUTHORS),
                thing.node(Terms.ISSUED_BY).flatMap(body -> names.local(body, "body/")),
                thing.nodes(Terms.RESTS_ON).stream()
                        .flatMap(work -> names.local(work, "work/").stream())
                        .sorted()
                        .toList());
    }

    private static Body body(String id, Description thing) {
        return new Body(
                id,
                thing.text(Terms.PREF_LABEL).orElseThrow(),
                kind(thing),
                slug(thing, Terms.JURISDICTION),
                thing.nodes(Terms.EXACT_MATCH).stream()
                        .map(Node::getURI)
                        .sorted()
                        .toList());
    }

    // The class ProfessionalBody is the kind professional-body.
    private static String kind(Description thing) {
        return thing.required(Terms.TYPE)
                .getURI()
                .substring(Terms.NAMESPACE.length())
                .replaceAll("(?<!^)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }

    private static Source source(String id, Description thing) {
        return new Source(
                id,
                thing.text(Terms.TITLE).orElseThrow(),
                slug(thing, Terms.SOURCE_KIND).orElseThrow(),
                thing.text(Terms.PUBLISHER),
                thing.text(Terms.ISSUED),
                identifiers(thing),
                thing.text(Terms.LICENSE),
                thing.text(Terms.DOCUMENT_FILE)
                        .map(file -> new Source.Document(
                                file,
                                thing.text(Terms.DOCUMENT_SHA256).orElseThrow(),
                                thing.integer(Terms.DOCUMENT_CHARACTERS).orElseThrow())),
                thing.text(Terms.CURATOR));
    }

    private static Identifiers identifiers(Description thing) {
        return new Identifiers(
                thing.text(Terms.DOI), thing.text(Terms.PMID), thing.text(Terms.PMCID), thing.text(Terms.URL));
    }

    private static Optional<String> slug(Description thing, Node property) {
        return thing.node(property).flatMap(Terms::conceptOf).map(Ref::id);
    }
}
