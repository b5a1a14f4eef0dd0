package org.claimgraph.query;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.vocabulary.Nearest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The query library over HTTP: its catalogue, and for each query its description, its source, its rows and its text.
 */
@RestController
@RequestMapping("/api/v1/queries")
final class QueryController {

    private static final Formats JSON_OR_CSV = Formats.of(Format.JSON, Format.CSV);
    private static final Formats JSON_OR_QUERY = Formats.of(Format.JSON, Format.SPARQL_QUERY);
    private static final Formats QUERY_OR_JSON = Formats.of(Format.SPARQL_QUERY, Format.JSON);

    private final QueryLibrary library;
    private final QueryRunner runner;
    private final ValueReader values;
    private final Answers answers;

    QueryController(QueryLibrary library, QueryRunner runner, ValueReader values, Answers answers) {
        this.library = library;
        this.runner = runner;
        this.values = values;
        this.answers = answers;
    }

    /** The text of a query as JSON has it. */
    record QueryText(String id, String sparql) {}

    @GetMapping
    ResponseEntity<Object> list(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.ofList(request, List.of("folder", "tag"));
        Format format = JSON_OR_CSV.choose(request);
        PageRequest page = PageRequest.of(parameters);
        Set<String> folders = Set.copyOf(parameters.all("folder"));
        Set<String> tags = Set.copyOf(parameters.all("tag"));
        List<LibraryQuery> found = library.queries().stream()
                .filter(query -> folders.isEmpty() || folders.contains(query.folder()))
                .filter(query ->
                        tags.isEmpty() || query.header().tags().stream().anyMatch(tags::contains))
                .toList();
        return answers.list(
                request,
                parameters,
                format,
                found.toString(),
                () -> ListPage.cut(page, found).map(QueryDescription::of),
                QueryController::csv);
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(@PathVariable String id, HttpServletRequest request) {
        LibraryQuery query = query(id);
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Format format = JSON_OR_QUERY.choose(request);
        return answers.one(
                request,
                parameters,
                format,
                query.text(),
                () -> format == Format.JSON ? QueryDescription.of(query) : bytes(query.text()));
    }

    @GetMapping("/{id}/results")
    ResponseEntity<Object> results(@PathVariable String id, HttpServletRequest request) {
        LibraryQuery query = query(id);
        QueryHeader header = query.header();
        RequestParameters parameters =
                RequestParameters.ofList(request, header.params().keySet());
        Format format = Formats.OF_LISTS.choose(request);
        PageRequest page = PageRequest.of(
                parameters, header.page().standard(), header.page().max());
        Binding binding = values.bind(query, parameters);
        ResultTable table = new ResultTable(header);
        return answers.list(
                request,
                parameters,
                format,
                query.text(),
                () -> runner.page(binding, page),
                table::json,
                rows -> table.text(format, rows.entries()));
    }

    @GetMapping("/{id}/sparql")
    ResponseEntity<Object> sparql(@PathVariable String id, HttpServletRequest request) {
        LibraryQuery query = query(id);
        RequestParameters parameters =
                RequestParameters.of(request, query.header().params().keySet());
        Format format = QUERY_OR_JSON.choose(request);
        Binding binding = values.bind(query, parameters);
        return answers.one(request, parameters, format, query.text(), () -> {
            String text = binding.all().serialize();
            return format == Format.JSON ? new QueryText(id, text) : bytes(text);
        });
    }

    private LibraryQuery query(String id) {
        return library.find(id).orElseThrow(() -> {
            List<String> nearest = Nearest.to(
                    id, library.queries().stream().map(LibraryQuery::id).toList());
            String hint =
                    nearest.isEmpty() ? "; see /api/v1/queries." : "; did you mean " + String.join(", ", nearest) + "?";
            return new Problem(ProblemCode.NOT_FOUND, "There is no query '" + id + "'" + hint);
        });
    }

    private static byte[] csv(ListPage<QueryDescription> page) {
        return Csv.write(
                List.of("id", "folder", "summary", "tags"),
                page.entries().stream()
                        .map(query ->
                                List.of(query.id(), query.folder(), query.summary(), String.join(" ", query.tags())))
                        .toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
