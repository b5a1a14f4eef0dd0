package org.claimgraph.query;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;

/** Gives the rows of a query the form that was asked for. */
record ResultTable(QueryHeader header) {

    /** A row as JSON has it, by column; what is unbound is absent. */
    Map<String, Object> json(List<Optional<Node>> row) {
        Map<String, Object> object = new LinkedHashMap<>();
        int at = 0;
        for (Map.Entry<String, ColumnType> column : header.columns().entrySet()) {
            row.get(at++)
                    .ifPresent(value ->
                            object.put(column.getKey(), column.getValue().json(value)));
        }
        return object;
    }

    /** The rows as bytes of a format other than JSON. */
    byte[] text(Format format, List<List<Optional<Node>>> rows) {
        return format == Format.CSV ? csv(rows) : sparqlResults(rows);
    }

    private byte[] csv(List<List<Optional<Node>>> rows) {
        List<List<String>> lines = rows.stream()
                .map(row -> row.stream()
                        .map(value -> value.map(ResultTable::plain).orElse(""))
                        .toList())
                .toList();
        return Csv.write(List.copyOf(header.columns().keySet()), lines);
    }

    private static String plain(Node value) {
        return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    }

    private byte[] sparqlResults(List<List<Optional<Node>>> rows) {
        List<Var> variables = Var.varList(List.copyOf(header.columns().keySet()));
        List<Binding> bindings = new ArrayList<>();
        for (List<Optional<Node>> row : rows) {
            BindingBuilder builder = BindingFactory.builder();
            for (int i = 0; i < variables.size(); i++) {
                Var variable = variables.get(i);
                row.get(i).ifPresent(value -> builder.add(variable, value));
            }
            bindings.add(builder.build());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RowSetWriter writer =
                RowSetWriterRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON);
        writer.write(out, RowSetStream.create(variables, bindings.iterator()), new Context());
        return out.toByteArray();
    }
}
