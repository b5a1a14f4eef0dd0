package org.claimgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.claimgraph.graph.Names;
import org.claimgraph.load.CorpusFolder;
import org.claimgraph.load.Shipped;
import org.claimgraph.load.Workspace;
import org.claimgraph.store.Rows;
import org.claimgraph.validation.CurationCheck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Asks the bundled corpus every example of every query. */
class LibraryExamplesTest {

    private static final QueryLibrary LIBRARY = new QueryLibrary("");

    @TempDir
    private static Path folder;

    private static Workspace workspace;
    private static ValueReader values;

    @BeforeAll
    static void load() {
        workspace = Workspace.open(folder, Optional.empty(), Names.DEFAULT, Shipped.read(), version -> {});
        workspace.load(
                CorpusFolder.read(Path.of("seeds"), new CurationCheck(), workspace.references())
                        .units()
                        .iterator(),
                "tests",
                outcome -> {});
        values = new ValueReader(workspace, Names.DEFAULT_BASE);
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    @TestFactory
    Stream<DynamicTest> an_example_has_the_rows_it_promises_each_with_a_key_of_its_own() {
        return LIBRARY.queries().stream()
                .flatMap(query -> query.header().examples().stream()
                        .map(example -> DynamicTest.dynamicTest(query.id() + ": " + example.name(), () -> {
                            Rows rows = select(bound(query, example.values()).all(), query);
                            assertThat(example.holds(rows.rows().size()))
                                    .as(
                                            "%d rows where %s are promised",
                                            rows.rows().size(), example.rows())
                                    .isTrue();
                            assertKeysAreUnique(query, rows);
                            example.answers()
                                    .forEach((columns, expected) -> assertThat(rows.rows())
                                            .extracting(row -> Stream.of(columns.split(" ", -1))
                                                    .map(column -> shown(rows.value(row, column)))
                                                    .collect(Collectors.joining(" ")))
                                            .as(columns)
                                            .containsOnly(expected.toArray(String[]::new)));
                        })));
    }

    @TestFactory
    Stream<DynamicTest> a_file_as_it_stands_asks_the_same_as_its_defaults_do() {
        return LIBRARY.queries().stream()
                .filter(query -> query.header().params().values().stream().noneMatch(Parameter::required))
                .map(query -> DynamicTest.dynamicTest(query.id(), () -> {
                    assertThat(select(query.query(), query).rows())
                            .isEqualTo(
                                    select(bound(query, Map.of()).all(), query).rows());
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_pages_of_a_query_are_the_whole_and_its_count_is_right() {
        return LIBRARY.queries().stream()
                .filter(query -> query.header().params().values().stream().noneMatch(Parameter::required))
                .map(query -> DynamicTest.dynamicTest(query.id(), () -> {
                    Binding binding = bound(query, Map.of());
                    List<List<Optional<Node>>> whole =
                            select(binding.all(), query).rows();
                    QueryRunner runner = new QueryRunner(workspace.store());
                    ListPage<List<Optional<Node>>> first = runner.page(binding, new PageRequest(1, 2, true));
                    ListPage<List<Optional<Node>>> second = runner.page(binding, new PageRequest(2, 2, false));
                    assertThat(first.total()).hasValue((long) whole.size());
                    assertThat(Stream.concat(first.entries().stream(), second.entries().stream())
                                    .toList())
                            .isEqualTo(whole.subList(0, Math.min(4, whole.size())));
                    assertThat(second.hasNext()).isEqualTo(whole.size() > 4);
                }));
    }

    @TestFactory
    Stream<DynamicTest> each_question_of_the_paper_is_an_example_that_names_all_its_answers() throws IOException {
        Pattern row = Pattern.compile("\\| ([0-9]+) \\| .* \\| `([a-z-]+)` \\| (question [0-9]+) \\|");
        List<Matcher> questions = Files.readAllLines(Path.of("docs/questions.md")).stream()
                .map(row::matcher)
                .filter(Matcher::matches)
                .toList();
        assertThat(questions).hasSize(20);
        return questions.stream()
                .map(question -> DynamicTest.dynamicTest(
                        question.group(3),
                        () -> assertThat(LIBRARY.find(question.group(2))
                                        .orElseThrow()
                                        .header()
                                        .examples())
                                .filteredOn(example -> example.name().equals(question.group(3)))
                                .singleElement()
                                .satisfies(
                                        example -> assertThat(example.answers()).isNotEmpty())));
    }

    private static Rows select(Query query, LibraryQuery of) {
        return workspace.store().select(query, of.header().timeout());
    }

    private static Binding bound(LibraryQuery query, Map<String, List<String>> given) {
        return values.bind(query, new RequestParameters(new TreeMap<>(given)));
    }

    /** A value as examples have it: a thing of ours without the base and its kind. */
    private static String shown(Optional<Node> value) {
        return value.map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
                .map(text -> text.replaceFirst("^" + Pattern.quote(Names.DEFAULT_BASE) + "[a-z]+/", ""))
                .orElse("");
    }

    private static void assertKeysAreUnique(LibraryQuery query, Rows rows) {
        Set<List<Optional<Node>>> keys = new HashSet<>();
        rows.rows().forEach(row -> {
            List<Optional<Node>> key =
                    query.key().stream().map(column -> rows.value(row, column)).toList();
            assertThat(keys.add(key)).as("key %s", key).isTrue();
        });
    }
}
