package org.claimgraph.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.html.Pages;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.query.Answers;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.rdf.Prefixes;
import org.claimgraph.vocabulary.Terms;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The editor, and the terms that it asks for while somebody types. */
@RestController
@RequestMapping("/workbench")
class WorkbenchController {

    /** What an address of 8 kB, which is as much as goes through everywhere, leaves for the query. */
    private static final int LONGEST_QUERY = 8_000;

    private static final int LONGEST_START = 100;

    private static final String FIRST = """
            SELECT ?source ?claim ?says {
              ?claim cg:source ?source ;
                cg:says ?says .
            }
            ORDER BY ?source ?claim
            LIMIT 20
            """;

    private final Gallery gallery;
    private final Completion completion;
    private final Prefixes prefixes;
    private final String base;
    private final Pages pages;
    private final Answers answers;

    WorkbenchController(
            Gallery gallery,
            Completion completion,
            Prefixes prefixes,
            @Value("${claimgraph.base-iri:https://w3id.org/claimgraph/}") String base,
            Pages pages,
            Answers answers) {
        this.gallery = gallery;
        this.completion = completion;
        this.prefixes = prefixes;
        this.base = base;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Object> page(HttpServletRequest request) {
        RequestParameters parameters =
                RequestParameters.withTexts(request, Set.of("example", "run"), Map.of("query", LONGEST_QUERY));
        parameters.words("run", Set.of("1"));
        String query = parameters
                .one("query")
                .or(() -> parameters.one("example").map(this::example))
                .orElseGet(this::first);
        return pages.answer(
                request,
                parameters,
                gallery.shelves().toString(),
                "workbench",
                () -> Map.of(
                        "query",
                        query,
                        "shelves",
                        gallery.shelves(),
                        "base",
                        base,
                        "terms",
                        Terms.NAMESPACE,
                        "concepts",
                        Terms.CONCEPTS));
    }

    @GetMapping("/terms.json")
    ResponseEntity<Object> terms(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of("start", "kind"));
        Format format = Formats.of(Format.JSON).choose(request);
        Set<String> kinds = parameters.words("kind", keys(List.of(TermKind.values())));
        String start = parameters.one("start").orElse("");
        if (start.length() > LONGEST_START) {
            throw RequestParameters.invalid(
                    "start", "The parameter 'start' has at most " + LONGEST_START + " characters.");
        }
        Set<TermKind> wanted =
                Arrays.stream(TermKind.values()).filter(asked(kinds)).collect(Collectors.toSet());
        return answers.one(request, parameters, format, () -> completion.of(start, wanted));
    }

    private static Predicate<TermKind> asked(Set<String> kinds) {
        return kind -> kinds.contains(kind.key());
    }

    private static List<String> keys(Collection<TermKind> kinds) {
        return kinds.stream().map(TermKind::key).toList();
    }

    private String example(String id) {
        return gallery.find(id)
                .orElseThrow(() ->
                        new Problem(ProblemCode.NOT_FOUND, "There is no example '" + id + "'; /workbench lists them."))
                .sparql();
    }

    /** What a new query begins with. */
    private String first() {
        return Stream.of("cg", "dcterms", "skos")
                        .map(name -> "PREFIX " + name + ": <" + prefixes.all().get(name) + ">\n")
                        .collect(Collectors.joining())
                + "\n" + FIRST;
    }
}
