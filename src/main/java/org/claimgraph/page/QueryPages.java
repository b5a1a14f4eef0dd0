package org.claimgraph.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.claimgraph.html.Link;
import org.claimgraph.html.Pages;
import org.claimgraph.html.Turning;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemBody;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.query.Binding;
import org.claimgraph.query.LibraryQuery;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.query.QueryHeader;
import org.claimgraph.query.QueryLibrary;
import org.claimgraph.query.QueryRunner;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.query.ValueReader;
import org.claimgraph.vocabulary.Nearest;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The query library: what can be asked by name, and for each question a form with its answer under it. */
@RestController
@RequestMapping("/queries")
class QueryPages {

    private final QueryLibrary library;
    private final ValueReader values;
    private final QueryRunner runner;
    private final Supplier<Vocabulary> vocabulary;
    private final PageAddresses addresses;
    private final Pages pages;

    QueryPages(
            QueryLibrary library,
            ValueReader values,
            QueryRunner runner,
            Supplier<Vocabulary> vocabulary,
            PageAddresses addresses,
            Pages pages) {
        this.library = library;
        this.values = values;
        this.runner = runner;
        this.vocabulary = vocabulary;
        this.addresses = addresses;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<Object> list(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of("q", "tag"));
        String words = parameters.one("q").orElse("");
        List<String> tags = parameters.all("tag");
        return pages.answer(
                request,
                parameters,
                library.queries().toString(),
                "queries",
                () -> Map.of(
                        "groups", QueryGroup.of(library.queries(), words, tags),
                        "words", words,
                        "tags", tags));
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(@PathVariable String id, HttpServletRequest request) {
        LibraryQuery query = query(id);
        QueryHeader header = query.header();
        RequestParameters parameters =
                RequestParameters.ofList(request, header.params().keySet());
        PageRequest page = PageRequest.of(
                parameters, header.page().standard(), header.page().max());
        if (isUnasked(header, parameters)) {
            return pages.answer(
                    request, parameters, query.text(), "query", () -> form(query, parameters, Optional.empty()));
        }
        try {
            Binding binding = values.bind(query, parameters);
            return pages.answer(
                    request,
                    parameters,
                    query.text(),
                    "query",
                    () -> answered(query, binding, parameters, page, request));
        } catch (Problem problem) {
            if (ProblemBody.isForPeople(request) && faulty(header, problem).isPresent()) {
                return pages.refusal(request, "query", form(query, parameters, Optional.of(problem)));
            }
            throw problem;
        }
    }

    /** Whether nothing was asked yet of a query that can't do without. */
    private static boolean isUnasked(QueryHeader header, RequestParameters parameters) {
        return header.params().values().stream()
                        .anyMatch(parameter ->
                                parameter.required() && parameter.fallback().isEmpty())
                && header.params().keySet().stream()
                        .allMatch(name -> parameters.all(name).isEmpty());
    }

    /** The parameter that a problem is about, where it is one of the query's. */
    private static Optional<String> faulty(QueryHeader header, Problem problem) {
        return Optional.of(problem)
                .filter(it -> it.code() == ProblemCode.INVALID_PARAMETER)
                .map(it -> String.valueOf(it.details().get("parameter")))
                .filter(header.params()::containsKey);
    }

    private Map<String, Object> form(LibraryQuery query, RequestParameters parameters, Optional<Problem> problem) {
        QueryHeader header = query.header();
        Vocabulary current = vocabulary.get();
        Optional<String> faulty = problem.flatMap(it -> faulty(header, it));
        List<QueryField> fields = header.params().entrySet().stream()
                .map(entry -> QueryField.of(
                        entry.getKey(),
                        entry.getValue(),
                        parameters.all(entry.getKey()),
                        problem.filter(it -> faulty.equals(Optional.of(entry.getKey())))
                                .map(Problem::getMessage),
                        current))
                .toList();
        Map<String, Object> form = new HashMap<>();
        form.put("id", query.id());
        form.put("entry", QueryGroup.Entry.of(query));
        form.put("fields", fields);
        form.put(
                "lists",
                header.params().values().stream()
                        .map(parameter -> parameter.scheme())
                        .filter(schemes -> !schemes.isEmpty())
                        .distinct()
                        .map(schemes -> QueryField.Suggestions.of(schemes, current))
                        .filter(list ->
                                fields.stream().anyMatch(field -> field.list().equals(list.id())))
                        .toList());
        form.put(
                "examples",
                header.examples().stream()
                        .map(example ->
                                new Link(QueryAddress.of("/queries/" + query.id(), example.values()), example.name()))
                        .toList());
        form.put("state", problem.isPresent() ? "wrong" : "unasked");
        form.put("counted", parameters.flag("count"));
        return form;
    }

    private Map<String, Object> answered(
            LibraryQuery query,
            Binding binding,
            RequestParameters parameters,
            PageRequest page,
            HttpServletRequest request) {
        ListPage<List<Optional<Node>>> found = runner.page(binding, page);
        QueryHeader header = query.header();
        String sparql = binding.all().serialize();
        Map<String, Object> answered = new HashMap<>(form(query, parameters, Optional.empty()));
        answered.put("state", "answered");
        answered.put("result", ResultRows.of(header, found.entries(), addresses));
        answered.put("charts", Chart.of(header, found.entries()));
        answered.put("said", said(found));
        answered.put("turning", Turning.of(request, parameters, found));
        answered.put("sparql", sparql);
        answered.put("workbench", QueryAddress.workbench(sparql));
        answered.put("forms", QueryAddress.forms(query.id(), parameters));
        answered.put("curl", "curl '" + QueryAddress.HOST + QueryAddress.results(query.id(), parameters, "csv") + "'");
        return answered;
    }

    /** How many rows these are, and of how many where that is known. */
    private static String said(ListPage<?> page) {
        long first = page.request().offset() + 1;
        long last = page.request().offset() + page.entries().size();
        String total = page.total()
                .map(Object::toString)
                .or(() -> page.hasNext() ? Optional.empty() : Optional.of(String.valueOf(last)))
                .map(all -> " of " + all)
                .orElse("");
        return page.entries().isEmpty()
                ? page.request().number() == 1 ? "Nothing answers this." : "The answer ends before this page."
                : "Rows " + first + " to " + last + total;
    }

    private LibraryQuery query(String id) {
        return library.find(id).orElseThrow(() -> {
            List<String> nearest = Nearest.to(
                    id, library.queries().stream().map(LibraryQuery::id).toList());
            String hint =
                    nearest.isEmpty() ? "; /queries lists them." : "; did you mean " + String.join(", ", nearest) + "?";
            return new Problem(ProblemCode.NOT_FOUND, "There is no query '" + id + "'" + hint);
        });
    }
}
