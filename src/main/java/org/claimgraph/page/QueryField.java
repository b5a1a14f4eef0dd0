package org.claimgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.query.Parameter;
import org.claimgraph.query.ParameterType;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Vocabulary;

/**
 * The field of a form for a parameter of a query.
 *
 * @param values what stands in it: what was given, else the default
 * @param boxes the values to tick, where there are few; else it is typed
 * @param list the name of the list that helps with typing; empty where there is none
 * @param help what it is, what may be typed, and what holds otherwise, in words
 * @param error what is wrong with what was given; empty where nothing is
 */
record QueryField(
        String name,
        String words,
        boolean required,
        List<String> values,
        List<Choice.Option> boxes,
        String list,
        String help,
        String error) {

    private static final int FEW = 8;
    private static final int MOST_OPTIONS = 250;

    /**
     * Concepts by the name of their list.
     *
     * @param left how many more there are
     */
    record Suggestions(String id, List<Choice.Option> options, int left) {

        static Suggestions of(List<String> schemes, Vocabulary vocabulary) {
            List<Choice.Option> all = choices(schemes, vocabulary, List.of());
            return new Suggestions(
                    listOf(schemes),
                    all.subList(0, Math.min(all.size(), MOST_OPTIONS)),
                    Math.max(0, all.size() - MOST_OPTIONS));
        }
    }

    static QueryField of(
            String name, Parameter parameter, List<String> given, Optional<String> error, Vocabulary vocabulary) {
        List<String> values = given.isEmpty() ? parameter.fallback() : given;
        List<Choice.Option> options = choices(parameter.scheme(), vocabulary, values);
        boolean few =
                !options.isEmpty() && options.size() <= FEW && parameter.type().repeatable();
        // What can't be ticked, such as a misspelt name, must be there to be mended.
        boolean ticked = few
                && values.stream()
                        .allMatch(value -> options.stream()
                                .anyMatch(option -> option.value().equals(value)));
        List<String> shown = new ArrayList<>(values);
        if (values.isEmpty() || parameter.type().repeatable()) {
            shown.add("");
        }
        return new QueryField(
                name,
                ResultRows.words(name),
                parameter.required() && parameter.fallback().isEmpty(),
                ticked ? List.of() : shown,
                ticked ? options : List.of(),
                options.isEmpty() || ticked ? "" : listOf(parameter.scheme()),
                help(parameter),
                error.orElse(""));
    }

    private static String listOf(List<String> schemes) {
        return "of-" + String.join("-", schemes);
    }

    private static List<Choice.Option> choices(List<String> schemes, Vocabulary vocabulary, List<String> chosen) {
        return schemes.stream()
                .flatMap(scheme -> vocabulary.inScheme(scheme).stream())
                .sorted(Comparator.comparing(Concept::label))
                .map(concept -> new Choice.Option(
                        concept.ref().id(),
                        concept.label(),
                        chosen.contains(concept.ref().id())))
                .toList();
    }

    private static String help(Parameter parameter) {
        String otherwise = parameter.fallback().isEmpty()
                ? ""
                : String.join(", ", parameter.fallback()) + " where nothing is given";
        return Stream.of(parameter.description().orElse(""), typed(parameter.type()), otherwise)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** What may be typed, where the list that helps with typing doesn't say it. */
    private static String typed(ParameterType type) {
        return switch (type) {
            case CONCEPT, STRING -> "";
            case SOURCE, WORK, BODY -> "the slug of a " + type.key();
            case CLAIM -> "source/claim";
            case DURATION -> "a time such as 24h, 3d or PT24H";
            case DECIMAL -> "a number";
            case INTEGER -> "a whole number";
            case IRI -> "an IRI";
        };
    }
}
