package org.claimgraph.validation;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.claimgraph.claim.Facet;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.MeasureFacts;
import org.claimgraph.vocabulary.PhraseFacts;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.TurtleVocabulary;
import org.claimgraph.vocabulary.Vocabulary;

/** Reads and checks concepts in Turtle, measures among them. Holds no state. */
public final class TurtleConcepts {

    private static final Place WHOLE_FILE = new Place(0, 0);
    private static final Set<String> KEYS = Stream.concat(
                    Stream.of(Facet.values()).map(Facet::key),
                    Stream.of("subject", "cites", "assertedBy", "design", "dose", "assessmentTime"))
            .collect(Collectors.toUnmodifiableSet());

    /** The concepts of a file, whatever they refer to. */
    public Checked<List<Concept>> read(String file, byte[] content) {
        Findings findings = new Findings(file);
        if (content.length > Format.TURTLE.mostBytes()) {
            findings.add(FindingKind.TOO_LARGE, Place.START, "the file is larger than 16 MB; split it into several");
            return Checked.refused(findings.inOrder());
        }
        return Utf8Text.of(content, 1, findings)
                .map(text -> parse(text, findings))
                .orElseGet(() -> Checked.refused(findings.inOrder()));
    }

    /** Finds what the concepts of a file name that isn't there. */
    public Checked<List<Concept>> check(String file, List<Concept> concepts, Vocabulary known) {
        Findings findings = new Findings(file);
        Vocabulary all = known.with(concepts);
        Set<Ref> circular = Set.copyOf(all.cycles());
        for (Concept concept : concepts) {
            String name = Quoted.of(concept.ref().toString());
            if (known.isShipped(concept.ref())) {
                findings.add(
                        FindingKind.SHIPPED_CONCEPT,
                        WHOLE_FILE,
                        name + " ships with the service and stays as it is; choose another id, or leave it out");
            }
            List<Ref> excluded = concept.phrase().map(PhraseFacts::excludes).orElse(List.of());
            Stream.of(concept.broader(), concept.mayCoOccurWith(), concept.compatibleWith(), excluded)
                    .flatMap(List::stream)
                    .filter(ref -> all.find(ref).isEmpty())
                    .forEach(ref -> findings.add(
                            FindingKind.UNKNOWN_CONCEPT,
                            WHOLE_FILE,
                            name + " points to " + Quoted.of(ref.toString()) + ", which isn't in the vocabulary"));
            if (concept.ref().scheme().equals("measure") && concept.measure().isEmpty()) {
                findings.add(
                        FindingKind.MISSING_KEY,
                        WHOLE_FILE,
                        name + " has no cg:valueKind; give it cg:intervalValue, cg:categoryValue or cg:noValue");
            }
            concept.measure().ifPresent(measure -> keys(name, measure, findings));
            if (circular.contains(concept.ref())) {
                findings.add(FindingKind.CIRCLE, WHOLE_FILE, "what is broader than " + name + " leads back to it");
            }
        }
        return findings.orElse(() -> concepts);
    }

    private static Checked<List<Concept>> parse(String text, Findings findings) {
        Graph graph = GraphMemFactory.createDefaultGraph();
        try {
            RDFParser.fromString(text, Lang.TURTLE)
                    .errorHandler(new PlacedErrors(findings))
                    .parse(graph);
            List<Concept> concepts = TurtleVocabulary.read(graph);
            return findings.orElse(() -> concepts);
        } catch (RiotException e) {
            return Checked.refused(findings.inOrder());
        } catch (IllegalArgumentException | NoSuchElementException e) {
            findings.add(
                    FindingKind.SYNTAX,
                    WHOLE_FILE,
                    "a measure, unit or plausible range here lacks a property or has a wrong one ("
                            + Quoted.plain(String.valueOf(e.getMessage())) + "); compare it with those that ship");
            return Checked.refused(findings.inOrder());
        }
    }

    private static void keys(String name, MeasureFacts measure, Findings findings) {
        Stream.concat(measure.requires().stream(), measure.comparedWithin().stream())
                .flatMap(key -> Arrays.stream(key.split("\\|", -1)))
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> findings.add(
                        FindingKind.UNKNOWN_KEY,
                        WHOLE_FILE,
                        "",
                        name + " names the key " + Quoted.of(key) + ", which claims don't have",
                        Suggestion.of(key, KEYS)));
    }

    /** Turns what the parser finds into findings; it stops at the first error. */
    private record PlacedErrors(Findings findings) implements ErrorHandler {

        @Override
        public void warning(String message, long line, long column) {
            error(message, line, column);
        }

        @Override
        public void error(String message, long line, long column) {
            findings.add(
                    FindingKind.SYNTAX,
                    new Place((int) Math.max(line, 1), (int) Math.max(column, 1)),
                    "the Turtle can't be read from here on (" + Quoted.plain(message, Quoted.LONGEST_REASON) + ")");
            throw new RiotException(message);
        }

        @Override
        public void fatal(String message, long line, long column) {
            error(message, line, column);
        }
    }
}
