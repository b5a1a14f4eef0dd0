package org.claimgraph.query;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.vocabulary.Slug;
import org.springframework.web.util.UriUtils;

/**
 * The parameters of a request's address, all of them known ones. An empty value counts as absent, so that a form can
 * send the fields that were left blank.
 *
 * @param values what was given for each name, in the order given
 */
public record RequestParameters(SortedMap<String, List<String>> values) {

    /** What every list understands beside its filters. */
    public static final Set<String> OF_LISTS = Set.of("page", "size", "count", "format", Csv.FOR_SPREADSHEETS);

    private static final int LONGEST = 2_000;
    private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n\\t]");
    private static final int LONGEST_SHOWN = 80;

    /** How long all of them may be together, encoded: an answer repeats them in each link to another page. */
    private static final int LONGEST_TOGETHER = 8_000;

    /** What stands where bytes can't be read. */
    private static final int NOT_UTF_8 = 0xFFFD;

    public RequestParameters {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * The parameters of a request for one thing, which may have these and {@code format}.
     *
     * @throws Problem {@code invalid-parameter} with the allowed names, where another was given
     */
    public static RequestParameters of(HttpServletRequest request, Collection<String> names) {
        return read(request, names, Set.of("format"), Map.of());
    }

    /**
     * The same, where some are texts of several lines, such as a query.
     *
     * @param texts the most characters that each may have, by name
     */
    public static RequestParameters withTexts(
            HttpServletRequest request, Collection<String> names, Map<String, Integer> texts) {
        Set<String> all = new TreeSet<>(names);
        all.addAll(texts.keySet());
        return read(request, all, Set.of("format"), texts);
    }

    /**
     * The parameters of a request for a list, which may have these filters and {@link #OF_LISTS}.
     *
     * @throws Problem {@code invalid-parameter} with the allowed names, where another was given
     */
    public static RequestParameters ofList(HttpServletRequest request, Collection<String> filters) {
        return read(request, filters, OF_LISTS, Map.of());
    }

    private static RequestParameters read(
            HttpServletRequest request, Collection<String> names, Collection<String> more, Map<String, Integer> texts) {
        Set<String> allowed = new TreeSet<>(names);
        allowed.addAll(more);
        requireShort(request);
        SortedMap<String, List<String>> values = new TreeMap<>();
        request.getParameterMap().forEach((name, given) -> {
            if (!allowed.contains(name)) {
                throw invalid(
                        shown(name),
                        "There is no parameter '" + shown(name) + "' here; there are: " + String.join(", ", allowed)
                                + ".",
                        allowed);
            }
            List<String> present =
                    Arrays.stream(given).filter(text -> !text.isBlank()).toList();
            present.forEach(text -> requireReadable(name, text, Optional.ofNullable(texts.get(name))));
            if (!present.isEmpty()) {
                values.put(name, present);
            }
        });
        RequestParameters parameters = new RequestParameters(values);
        // These are the same everywhere, and not all of them are asked for by whoever answers.
        more.forEach(parameters::one);
        return parameters;
    }

    private static void requireShort(HttpServletRequest request) {
        long together = request.getParameterMap().entrySet().stream()
                .flatMap(parameter ->
                        Arrays.stream(parameter.getValue()).map(value -> encoded(parameter.getKey() + value)))
                .mapToLong(String::length)
                .sum();
        if (together > LONGEST_TOGETHER) {
            throw new Problem(
                    ProblemCode.INVALID_PARAMETER,
                    "The parameters have at most " + LONGEST_TOGETHER
                            + " characters together, percent-encoded: ask in parts.");
        }
    }

    private static void requireReadable(String name, String text, Optional<Integer> ofLines) {
        int longest = ofLines.orElse(LONGEST);
        if (text.length() > longest) {
            throw invalid(name, "A value of the parameter '" + name + "' has at most " + longest + " characters.");
        }
        String line = ofLines.isPresent() ? LINE_ENDS.matcher(text).replaceAll("") : text;
        if (line.chars().anyMatch(c -> Character.isISOControl(c) || c == NOT_UTF_8)) {
            throw invalid(
                    name,
                    "A value of the parameter '" + name + "' is text in UTF-8 without control characters,"
                            + " percent-encoded.");
        }
    }

    private static String shown(String name) {
        return name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name;
    }

    /**
     * The query of an address with these parameters but those of some names, percent-encoded; empty where none is left.
     */
    public String query(String... without) {
        List<String> left = List.of(without);
        return values.entrySet().stream()
                .filter(parameter -> !left.contains(parameter.getKey()))
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    /** The address at a path with these parameters but those of some names. */
    public String address(String path, String... without) {
        String query = query(without);
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    /** All values of a parameter; empty where it is absent. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The same without some of them. */
    public RequestParameters without(String... names) {
        SortedMap<String, List<String>> others = new TreeMap<>(values);
        others.keySet().removeAll(Arrays.asList(names));
        return new RequestParameters(others);
    }

    /**
     * The value of a parameter that may be given once.
     *
     * @throws Problem {@code invalid-parameter} where it was given more often
     */
    public Optional<String> one(String name) {
        List<String> given = all(name);
        if (given.size() > 1) {
            throw invalid(name, "The parameter '" + name + "' may be given once, not " + given.size() + " times.");
        }
        return given.stream().findFirst();
    }

    /** A whole number from {@code least} to {@code most}. */
    public Optional<Integer> integer(String name, int least, int most) {
        return one(name).map(text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Told below, as a number out of range is.
            }
            throw invalid(
                    name,
                    "The parameter '" + name + "' is a whole number from " + least + " to " + most + ", not '" + text
                            + "'.");
        });
    }

    /** A decimal number, such as {@code 0.5}. */
    public Optional<BigDecimal> decimal(String name) {
        return one(name).map(text -> {
            if (!text.matches("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?")) {
                throw invalid(name, "The parameter '" + name + "' is a decimal number, not '" + text + "'.");
            }
            return new BigDecimal(text);
        });
    }

    /** {@code true} or {@code false}; false where it is absent. */
    public boolean flag(String name) {
        return flag(name, false);
    }

    /** {@code true} or {@code false}, with what holds where it is absent. */
    public boolean flag(String name, boolean absent) {
        return one(name)
                .map(text -> {
                    if (!text.equals("true") && !text.equals("false")) {
                        throw invalid(name, "The parameter '" + name + "' is true or false, not '" + text + "'.");
                    }
                    return text.equals("true");
                })
                .orElse(absent);
    }

    /**
     * The values of a parameter that takes some words only.
     *
     * @throws Problem {@code invalid-parameter} with those words, where it is another
     */
    public Set<String> words(String name, Collection<String> allowed) {
        Set<String> given = new LinkedHashSet<>(all(name));
        given.stream().filter(word -> !allowed.contains(word)).findFirst().ifPresent(word -> {
            throw invalid(
                    name,
                    "The parameter '" + name + "' is one of " + String.join(", ", allowed) + ", not '" + word + "'.",
                    allowed);
        });
        return given;
    }

    /**
     * The values of a parameter that takes slugs.
     *
     * @throws Problem {@code invalid-parameter} where it is none
     */
    public Set<String> slugs(String name) {
        Set<String> given = new LinkedHashSet<>(all(name));
        given.stream().filter(text -> !Slug.fits(text)).findFirst().ifPresent(text -> {
            throw invalid(name, "The parameter '" + name + "' is a slug such as 'abc-2024', not '" + text + "'.");
        });
        return given;
    }

    /** A problem with one parameter, in words that say what would be right. */
    public static Problem invalid(String name, String detail) {
        return new Problem(ProblemCode.INVALID_PARAMETER, detail, Map.of("parameter", name));
    }

    /** A problem with one parameter, with the values or names that would be right. */
    public static Problem invalid(String name, String detail, Collection<String> allowed) {
        return new Problem(
                ProblemCode.INVALID_PARAMETER, detail, Map.of("parameter", name, "allowed", List.copyOf(allowed)));
    }
}
