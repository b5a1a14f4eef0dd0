package org.claimgraph.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Curation;
import org.claimgraph.claim.Facet;
import org.claimgraph.claim.Hedge;
import org.claimgraph.claim.Identifiers;
import org.claimgraph.claim.Interval;
import org.claimgraph.claim.Locus;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Proposition;
import org.claimgraph.claim.Quantity;
import org.claimgraph.claim.Scope;
import org.claimgraph.claim.Source;
import org.claimgraph.claim.Stance;
import org.claimgraph.claim.Value;
import org.claimgraph.graph.ClaimQuads;
import org.claimgraph.graph.ConceptQuads;
import org.claimgraph.graph.Names;
import org.claimgraph.store.Change;
import org.claimgraph.store.Position;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.TurtleVocabulary;
import org.claimgraph.vocabulary.Vocabulary;

/**
 * Three sources on an invented drug. One gives hours and days, one gives words only, one says nothing on onset; a
 * fourth was withdrawn.
 */
public final class SmallCorpus {

    private static final Ref EXAMPLOL = new Ref("drug", "examplol");
    private static final Ref S_EXAMPLOL = new Ref("drug", "s-examplol");
    private static final Ref RELIEF = new Ref("outcome", "relief");

    private SmallCorpus() {}

    /** What ships with the service, and the concepts of this corpus. */
    public static Vocabulary vocabulary() {
        List<Concept> own = new ArrayList<>(List.of(
                Concept.named(EXAMPLOL, "examplol"),
                Concept.named(RELIEF, "relief"),
                Concept.named(new Ref("adverse-effect", "itch"), "itch")));
        Concept plain = Concept.named(S_EXAMPLOL, "S-examplol");
        own.add(new Concept(
                plain.ref(),
                plain.label(),
                plain.altLabels(),
                plain.definition(),
                List.of(EXAMPLOL),
                plain.exactMatches(),
                plain.mayCoOccurWith(),
                plain.compatibleWith(),
                false,
                false,
                plain.measures(),
                plain.plausible(),
                List.of(new Ref("drug", "old-examplol")),
                false,
                plain.phrase(),
                plain.unit(),
                plain.measure(),
                plain.rank()));
        return shipped().with(own);
    }

    /** The first write of a store that holds this corpus. */
    public static Change change() {
        Vocabulary vocabulary = vocabulary();
        List<Quad> quads = new ArrayList<>(ConceptQuads.of(Names.DEFAULT, vocabulary.concepts(), vocabulary));
        quads.addAll(ClaimQuads.of(
                Names.DEFAULT,
                curation(
                        "hours-2024",
                        "Hours, \"quoted\"",
                        onset("hours-2024", "within-4-h", EXAMPLOL, "intravenous", "4", Stance.AFFIRMS, Locus.BODY),
                        onset("hours-2024", "within-2-d", S_EXAMPLOL, "oral", "48", Stance.AFFIRMS, Locus.BODY),
                        onset("hours-2024", "not-in-1-h", EXAMPLOL, "oral", "1", Stance.DENIES, Locus.BODY),
                        onset("hours-2024", "in-a-title", EXAMPLOL, "oral", "2", Stance.AFFIRMS, Locus.REFERENCE_TITLE),
                        effect("hours-2024", "itch"))));
        quads.addAll(ClaimQuads.of(
                Names.DEFAULT,
                curation(
                        "words-2023",
                        "Words",
                        onset("words-2023", "rapid", S_EXAMPLOL, "", "", Stance.AFFIRMS, Locus.BODY),
                        effect("words-2023", "itch"))));
        quads.addAll(ClaimQuads.of(Names.DEFAULT, curation("silent-2022", "Silent", effect("silent-2022", "itch"))));
        quads.addAll(ClaimQuads.withdrawn(
                Names.DEFAULT,
                curation(
                        "gone-2020",
                        "Gone",
                        onset("gone-2020", "at-once", EXAMPLOL, "oral", "0.5", Stance.AFFIRMS, Locus.BODY))));
        quads.add(Quad.create(
                Names.DEFAULT.disagreementGraph(),
                Names.DEFAULT.dataset(),
                Terms.JUDGED_VERSION,
                NodeFactory.createLiteralDT("7", XSDDatatype.XSDinteger)));
        return new Change(Set.of(), List.of(), quads, new Position(7, 700));
    }

    private static Curation curation(String id, String title, Claim... claims) {
        Source source = new Source(
                id,
                title,
                "review-article",
                Optional.empty(),
                Optional.of("2024"),
                Identifiers.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Curation(source, List.of(claims));
    }

    private static Claim onset(
            String source, String id, Ref drug, String route, String hours, Stance stance, Locus locus) {
        Map<Facet, List<Ref>> facets = new LinkedHashMap<>();
        facets.put(Facet.DRUG, List.of(drug));
        facets.put(Facet.OUTCOME, List.of(RELIEF));
        if (!route.isEmpty()) {
            facets.put(Facet.ROUTE, List.of(new Ref("route", route)));
        }
        Optional<Interval> interval = Optional.of(hours)
                .filter(text -> !text.isEmpty())
                .map(BigDecimal::new)
                .map(high -> new Interval(Optional.of(BigDecimal.ZERO), true, Optional.of(high), false, "h"));
        Value value = new Value(interval, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Quantity stated = new Quantity(
                Optional.of(interval.isPresent() ? "within " + hours + " h" : "rapid"),
                interval,
                Optional.empty(),
                false,
                Optional.empty());
        return claim(source, id, "onset", facets, value, Optional.of(stated), stance, locus);
    }

    private static Claim effect(String source, String effect) {
        Map<Facet, List<Ref>> facets =
                Map.of(Facet.DRUG, List.of(EXAMPLOL), Facet.ADVERSE_EFFECT, List.of(new Ref("adverse-effect", effect)));
        return claim(
                source,
                "effect-" + effect,
                "adverse-effect",
                facets,
                Value.NONE,
                Optional.empty(),
                Stance.AFFIRMS,
                Locus.BODY);
    }

    private static Claim claim(
            String source,
            String id,
            String measure,
            Map<Facet, List<Ref>> facets,
            Value value,
            Optional<Quantity> stated,
            Stance stance,
            Locus locus) {
        return new Claim(
                source,
                id,
                new Proposition(
                        measure, new Scope(facets, Optional.empty(), Optional.empty()), Modality.GENERIC, value),
                stance,
                Hedge.DEFINITE,
                "Says " + id + ", in short",
                stated,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                locus,
                Optional.empty(),
                Optional.empty());
    }

    private static Vocabulary shipped() {
        Graph graph = GraphFactory.createDefaultGraph();
        try (Stream<Path> files = Files.walk(Path.of("ontology"))) {
            files.filter(file -> file.toString().matches("ontology/(measures|schemes/[a-z-]+)\\.ttl"))
                    .sorted()
                    .forEach(file -> RDFParser.source(file).parse(graph));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Vocabulary.of(TurtleVocabulary.read(graph));
    }
}
