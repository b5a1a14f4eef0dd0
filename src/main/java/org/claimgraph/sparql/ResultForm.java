package org.claimgraph.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.springframework.http.MediaType;

/** A form that rows or graphs can be had in by its short name, for those who can't send an {@code Accept} header. */
enum ResultForm {
    JSON("application/sparql-results+json, application/ld+json;q=0.5"),
    SRJ("application/sparql-results+json"),
    XML("application/sparql-results+xml, application/rdf+xml;q=0.5"),
    CSV("text/csv"),
    TSV("text/tab-separated-values"),
    TTL("text/turtle"),
    NT("application/n-triples"),
    JSONLD("application/ld+json"),
    RDF("application/rdf+xml");

    private final String accept;

    ResultForm(String accept) {
        this.accept = accept;
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The {@code Accept} header that the parameter stands for; empty where it is absent or left blank.
     *
     * @throws Problem {@code not-acceptable} with the names, where it is none of them
     */
    static Optional<String> accepted(List<String> given) {
        List<String> named = given.stream().filter(name -> !name.isBlank()).toList();
        if (named.size() > 1) {
            throw new Problem(
                    ProblemCode.INVALID_PARAMETER,
                    "The parameter 'format' may be given once, not " + named.size() + " times.",
                    Map.of("parameter", "format"));
        }
        return named.stream().findFirst().map(ResultForm::accept);
    }

    private static String accept(String name) {
        List<String> keys = Arrays.stream(values()).map(ResultForm::key).toList();
        return Arrays.stream(values())
                .filter(form -> form.key().equals(name))
                .findFirst()
                .map(form -> form.accept)
                .orElseThrow(() -> new Problem(
                        ProblemCode.NOT_ACCEPTABLE,
                        "That format isn't on offer here; on offer: " + String.join(", ", keys) + ".",
                        Map.of("formats", keys, "mediaTypes", mediaTypes())));
    }

    private static List<String> mediaTypes() {
        return Arrays.stream(values())
                .flatMap(form -> MediaType.parseMediaTypes(form.accept).stream())
                .map(type -> type.getType() + "/" + type.getSubtype())
                .distinct()
                .toList();
    }
}
