package org.claimgraph.sparql;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.XSD;
import org.claimgraph.query.QueryParts;

/** Holds a query to this dataset: no other endpoint, no function or predicate that runs code. */
final class ReachRules {

    private static final Set<String> CASTS = Stream.of(
                    "anyURI",
                    "boolean",
                    "byte",
                    "date",
                    "dateTime",
                    "dateTimeStamp",
                    "dayTimeDuration",
                    "decimal",
                    "double",
                    "duration",
                    "float",
                    "gDay",
                    "gMonth",
                    "gMonthDay",
                    "gYear",
                    "gYearMonth",
                    "int",
                    "integer",
                    "long",
                    "negativeInteger",
                    "nonNegativeInteger",
                    "nonPositiveInteger",
                    "positiveInteger",
                    "short",
                    "string",
                    "time",
                    "unsignedByte",
                    "unsignedInt",
                    "unsignedLong",
                    "unsignedShort",
                    "yearMonthDuration")
            .map(XSD.NS::concat)
            .collect(Collectors.toUnmodifiableSet());

    /** Predicates by which Jena runs code instead of looking triples up. */
    private static final Pattern CODE_PREDICATE =
            Pattern.compile("java:.*|http://(?:www\\.)?jena\\.(?:apache\\.org|hpl\\.hp\\.com)/.*");

    private ReachRules() {}

    /** @throws org.claimgraph.problem.Problem {@code query-refused} where it reaches beyond */
    static void check(QueryParts parts) {
        if (parts.service()) {
            throw Rule.SERVICE.refusal("SERVICE isn't allowed: a query asks this dataset alone.");
        }
        first(parts.functions(), name -> !CASTS.contains(name)).ifPresent(name -> {
            throw Rule.FUNCTION.refusal("The function <" + name + "> isn't run here.");
        });
        first(parts.predicates(), name -> CODE_PREDICATE.matcher(name).matches())
                .ifPresent(name -> {
                    throw Rule.PREDICATE.refusal("The predicate <" + name + "> would run code.");
                });
    }

    private static Optional<String> first(Set<String> names, Predicate<String> wanted) {
        return names.stream().filter(wanted).findFirst();
    }
}
