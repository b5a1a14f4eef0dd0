package org.claimgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.claimgraph.store.JenaSwitches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BindingTest {

    static {
        JenaSwitches.set();
    }

    private static final Node NAME = NodeFactory.createURI("urn:name");

    private static final LibraryQuery BY_NAME = query("""
            #+ summary: Things of a name
            #+ params:
            #+   name: {type: string}
            #+ columns: {thing: iri, name: string}
            #+ examples: [{name: all, rows: ">=0"}]
            SELECT ?thing ?name { VALUES ?name { "as it stands" } ?thing <urn:name> ?name } ORDER BY ?thing
            """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "\"",
                "'",
                "\\",
                "\\\" } UNION { ?thing ?p ?name } #",
                "\"\"\" } } SELECT * { ?s ?p ?o",
                "a\nb\r\tc",
                "> } DROP ALL",
                "?thing",
                "$name",
                "UNDEF",
                "<urn:x>",
                "#",
                "\u0000\u0001",
                "𝔘nicode",
            })
    void a_value_is_never_read_as_sparql_nor_when_the_text_is_parsed_again(String hostile) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.add(thing(1), NAME, text(hostile));
        graph.add(thing(2), NAME, text("another"));
        Query bound = new Binding(BY_NAME, Map.of("name", List.of(text(hostile)))).all();
        assertThat(things(graph, bound)).containsExactly("urn:thing1");
        assertThat(things(graph, LibraryQuery.parse(bound.serialize()))).containsExactly("urn:thing1");
    }

    @Test
    void several_values_are_alternatives() {
        Query bound = new Binding(BY_NAME, Map.of("name", List.of(text("a"), text("c")))).all();
        assertThat(things(named("a", "b", "c"), bound)).containsExactly("urn:thing1", "urn:thing3");
    }

    @Test
    void no_value_leaves_the_variable_open() {
        Query bound = new Binding(BY_NAME, Map.of()).all();
        assertThat(things(named("a", "b"), bound)).containsExactly("urn:thing1", "urn:thing2");
        assertThat(bound.serialize()).contains("UNDEF");
    }

    @Test
    void a_binding_leaves_the_query_of_the_library_as_it_is() {
        String before = BY_NAME.query().serialize();
        new Binding(BY_NAME, Map.of("name", List.of(text("a")))).page(new PageRequest(2, 10, false));
        assertThat(BY_NAME.query().serialize()).isEqualTo(before);
    }

    @Test
    void a_page_asks_for_one_row_more_than_it_holds() {
        Query bound = new Binding(BY_NAME, Map.of()).page(new PageRequest(3, 10, false));
        assertThat(bound.getLimit()).isEqualTo(11);
        assertThat(bound.getOffset()).isEqualTo(20);
    }

    @Test
    void the_count_is_that_of_all_rows() {
        Query count = new Binding(BY_NAME, Map.of()).count();
        assertThat(count.serialize()).doesNotContain("ORDER BY");
        try (QueryExec execution =
                QueryExec.graph(named("a", "b", "c")).query(count).build()) {
            assertThat(execution.select().next().get("total").getLiteralValue()).isEqualTo(3);
        }
    }

    @Test
    void the_count_can_be_sent_to_another_store_as_text() {
        LibraryQuery query = query("""
                #+ summary: Names
                #+ columns: {thing: iri, name: string}
                #+ examples: [{name: any, rows: ">=0"}]

                PREFIX ex: <http://example.org/>
                SELECT ?thing ?name
                WHERE { ?thing ex:name ?name }
                ORDER BY ?thing
                """);
        Query count = new Binding(query, Map.of()).count();
        assertThat(LibraryQuery.parse(count.serialize()).isSelectType()).isTrue();
    }

    @Test
    void blocks_of_subqueries_are_bound_and_every_condition_of_having_is_kept() {
        LibraryQuery query = query("""
                #+ summary: Names of several things
                #+ params:
                #+   least: {type: integer, default: 1}
                #+   not:   {type: string}
                #+ columns: {name: string, things: integer}
                #+ key: [name, things]
                #+ examples: [{name: all, rows: ">=0"}]
                SELECT ?name ?things {
                  { SELECT ?name (COUNT(?thing) AS ?things) {
                      VALUES ?least { 1 }
                      VALUES ?not { UNDEF }
                      ?thing <urn:name> ?name
                    }
                    GROUP BY ?name ?least ?not
                    HAVING (COUNT(?thing) >= ?least) (!BOUND(?not) || ?name != ?not) (COUNT(?thing) < 100)
                  }
                } ORDER BY ?name ?things
                """);
        Query bound = new Binding(
                        query, Map.of("least", List.of(NodeFactory.createLiteralByValue(2)), "not", List.of(text("b"))))
                .all();
        try (QueryExec execution =
                QueryExec.graph(named("a", "b", "a", "b", "c")).query(bound).build()) {
            RowSet rows = execution.select();
            assertThat(rows.next().get("name").getLiteralLexicalForm()).isEqualTo("a");
            assertThat(rows.hasNext()).isFalse();
        }
    }

    private static LibraryQuery query(String text) {
        return new QueryFile("answers", "list-things", text).read().query().orElseThrow();
    }

    private static Graph named(String... names) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int i = 0; i < names.length; i++) {
            graph.add(thing(i + 1), NAME, text(names[i]));
        }
        return graph;
    }

    private static List<String> things(Graph graph, Query query) {
        try (QueryExec execution =
                QueryExec.dataset(DatasetGraphFactory.wrap(graph)).query(query).build()) {
            return execution.select().stream()
                    .map(row -> row.get("thing").getURI())
                    .toList();
        }
    }

    private static Node thing(int number) {
        return NodeFactory.createURI("urn:thing" + number);
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }
}
