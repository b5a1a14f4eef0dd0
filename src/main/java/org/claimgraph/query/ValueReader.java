package org.claimgraph.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.claimgraph.problem.Problem;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Nearest;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Slug;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads the values of a request as the types of a query's parameters want them. */
@Component
public final class ValueReader {

    // What may stand between angle brackets (SPARQL 1.1, IRIREF), of an absolute IRI.
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^<>\"{}|^`\\\\\\x00-\\x20]+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?");
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_VALUES = 100;

    private final Supplier<Vocabulary> vocabulary;
    private final String base;

    ValueReader(
            @Qualifier("vocabulary") Supplier<Vocabulary> vocabulary,
            @Value("${claimgraph.base-iri:https://w3id.org/claimgraph/}") String base) {
        this.vocabulary = vocabulary;
        this.base = base;
    }

    /**
     * A query with the values that a request gives for its parameters, and its defaults for the others.
     *
     * @throws Problem {@code invalid-parameter}
     */
    public Binding bind(LibraryQuery query, RequestParameters request) {
        Map<String, List<Node>> values = new LinkedHashMap<>();
        query.header().params().forEach((name, parameter) -> values.put(name, nodes(name, parameter, request)));
        return new Binding(query, values);
    }

    private List<Node> nodes(String name, Parameter parameter, RequestParameters request) {
        List<String> given = parameter.type().repeatable()
                ? request.all(name)
                : request.one(name).stream().toList();
        if (given.size() > MOST_VALUES) {
            throw RequestParameters.invalid(name, "The parameter '" + name + "' takes at most 100 values.");
        }
        if (given.isEmpty() && parameter.required() && parameter.fallback().isEmpty()) {
            throw RequestParameters.invalid(name, "The parameter '" + name + "' must be given.");
        }
        List<String> texts = given.isEmpty() ? parameter.fallback() : given;
        return texts.stream()
                .map(text -> node(name, parameter, text.strip()))
                .distinct()
                .toList();
    }

    private Node node(String name, Parameter parameter, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw RequestParameters.invalid(name, "The parameter '" + name + "' takes at most 1000 characters.");
        }
        return switch (parameter.type()) {
            case CONCEPT -> concept(name, parameter.scheme(), text);
            case SOURCE -> named(name, "source", text);
            case WORK -> named(name, "work", text);
            case BODY -> named(name, "body", text);
            case CLAIM -> claim(name, text);
            case DURATION -> decimal(Durations.hours(name, text));
            case DECIMAL -> decimal(new BigDecimal(fitting(name, DECIMAL, "a decimal number", text)));
            case INTEGER ->
                NodeFactory.createLiteralDT(fitting(name, INTEGER, "a whole number", text), XSDDatatype.XSDinteger);
            case STRING -> NodeFactory.createLiteralString(text);
            case IRI -> NodeFactory.createURI(fitting(name, IRI, "an absolute IRI", text));
        };
    }

    private Node concept(String name, List<String> schemes, String text) {
        Vocabulary current = vocabulary.get();
        String local = text.startsWith(Terms.CONCEPTS) ? text.substring(Terms.CONCEPTS.length()) : text;
        Stream<Ref> candidates = local.indexOf('/') > 0
                ? Stream.of(Ref.of(local)).filter(ref -> schemes.contains(ref.scheme()))
                : schemes.stream().map(scheme -> new Ref(scheme, local));
        return candidates
                .flatMap(ref -> present(current, ref).stream())
                .findFirst()
                .map(Terms::concept)
                .orElseThrow(() -> unknown(name, schemes, local, current));
    }

    private static Optional<Ref> present(Vocabulary vocabulary, Ref ref) {
        return vocabulary
                .find(ref)
                .map(Concept::ref)
                .or(() -> vocabulary.inScheme(ref.scheme()).stream()
                        .filter(concept -> concept.replaces().contains(ref))
                        .map(Concept::ref)
                        .findFirst());
    }

    private static Problem unknown(String name, List<String> schemes, String text, Vocabulary vocabulary) {
        List<String> slugs = new ArrayList<>();
        schemes.forEach(scheme -> vocabulary
                .inScheme(scheme)
                .forEach(concept -> slugs.add(concept.ref().id())));
        List<String> nearest = Nearest.to(text, slugs);
        String hint = nearest.isEmpty() ? "." : "; did you mean " + String.join(", ", nearest) + "?";
        return RequestParameters.invalid(
                name,
                "There is no " + String.join(" or ", schemes) + " '" + text + "'" + hint,
                nearest.isEmpty() ? slugs.stream().sorted().limit(MOST_VALUES).toList() : nearest);
    }

    private Node named(String name, String kind, String text) {
        String prefix = base + kind + "/";
        String slug = text.startsWith(prefix) ? text.substring(prefix.length()) : text;
        if (!Slug.fits(slug)) {
            throw RequestParameters.invalid(
                    name, "The parameter '" + name + "' is the slug of a " + kind + ", not '" + text + "'.");
        }
        return NodeFactory.createURI(prefix + slug);
    }

    private Node claim(String name, String text) {
        String prefix = base + "claim/";
        String[] slugs = (text.startsWith(prefix) ? text.substring(prefix.length()) : text).split("/", -1);
        if (slugs.length != 2 || !Slug.fits(slugs[0]) || !Slug.fits(slugs[1])) {
            throw RequestParameters.invalid(
                    name, "The parameter '" + name + "' is a claim as source/claim, not '" + text + "'.");
        }
        return NodeFactory.createURI(prefix + slugs[0] + "/" + slugs[1]);
    }

    private static Node decimal(BigDecimal number) {
        return NodeFactory.createLiteralDT(number.toPlainString(), XSDDatatype.XSDdecimal);
    }

    private static String fitting(String name, Pattern form, String what, String text) {
        if (!form.matcher(text).matches()) {
            throw RequestParameters.invalid(name, "The parameter '" + name + "' is " + what + ", not '" + text + "'.");
        }
        return text;
    }
}
