package org.claimgraph.validation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimgraph.validation.CsvRows.Cell;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a claim file in CSV: one claim a row, the keys of the claim file as columns, dots for nesting, {@code |}
 * between the entries of a list. The source's columns begin with {@code source.} and are filled in the first row, or
 * the same in every row.
 */
final class CsvTree {

    private static final String SOURCE = "source.";
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Findings findings;
    private final Field claimFile;
    private final ObjectNode root = NODES.objectNode();
    private final Places rootPlaces = new Places(Place.START);
    private final ObjectNode source = root.putObject("source");
    private final Places sourcePlaces = rootPlaces.member("source", Place.START, new Places(Place.START));
    private final Map<String, String> sourceCells = new HashMap<>();

    private CsvTree(Field claimFile, Findings findings) {
        this.findings = findings;
        this.claimFile = claimFile;
    }

    static Optional<Tree> read(String file, String text, Field claimFile, Findings findings) {
        List<List<Cell>> rows = CsvRows.of(text, findings);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        CsvTree csv = new CsvTree(claimFile, findings);
        csv.checkHeader(rows.getFirst());
        csv.claims(rows.getFirst(), rows.subList(1, rows.size()));
        return Optional.of(new Tree(file, csv.root, csv.rootPlaces, List.of()));
    }

    private void checkHeader(List<Cell> header) {
        Set<String> seen = new HashSet<>();
        Set<String> known = new HashSet<>();
        names("", field("source"), SOURCE, known);
        names("", field("claims").items().orElseThrow(), "", known);
        for (Cell cell : header) {
            String name = cell.text().strip();
            if (!seen.add(name)) {
                findings.add(
                        FindingKind.DUPLICATE_KEY, cell.place(), "the column " + Quoted.of(name) + " stands twice");
            } else if (!known.contains(name)) {
                findings.add(
                        FindingKind.UNKNOWN_KEY,
                        cell.place(),
                        "",
                        Quoted.of(name) + " is no column of a claim file",
                        Suggestion.of(name, known));
            }
        }
    }

    private void claims(List<Cell> header, List<List<Cell>> rows) {
        ArrayNode claims = root.putArray("claims");
        Places claimsPlaces = rootPlaces.member("claims", Place.START, new Places(Place.START));
        for (List<Cell> row : rows) {
            ObjectNode claim = NODES.objectNode();
            Places places = new Places(row.getFirst().place());
            for (int i = 0; i < row.size(); i++) {
                Cell cell = row.get(i);
                if (cell.text().isBlank()) {
                    continue;
                }
                if (i >= header.size()) {
                    findings.add(FindingKind.SYNTAX, cell.place(), "this row has more cells than there are columns");
                    break;
                }
                String column = header.get(i).text().strip();
                if (column.startsWith(SOURCE)) {
                    sourceCell(column.substring(SOURCE.length()), cell);
                } else {
                    set(claim, places, field("claims").items().orElseThrow(), column, cell);
                }
            }
            if (!claim.isEmpty()) {
                claims.add(claim);
                claimsPlaces.item(places);
            }
        }
    }

    private void sourceCell(String column, Cell cell) {
        String before = sourceCells.putIfAbsent(column, cell.text());
        if (before == null) {
            set(source, sourcePlaces, field("source"), column, cell);
        } else if (!before.equals(cell.text())) {
            findings.add(
                    FindingKind.SOURCE_DIFFERS,
                    cell.place(),
                    "the source has another " + Quoted.of(column) + " further up; a CSV file has one source");
        }
    }

    private static void set(ObjectNode object, Places places, Field field, String column, Cell cell) {
        int dot = column.indexOf('.');
        String name = dot < 0 ? column : column.substring(0, dot);
        Field child = field.properties().get(name);
        if (child == null || (dot < 0) != child.properties().isEmpty()) {
            return; // an unknown column, found in the header
        }
        if (dot < 0) {
            object.set(name, value(child, cell.text().strip()));
            places.member(name, cell.place(), new Places(cell.place()));
        } else {
            ObjectNode nested = object.get(name) instanceof ObjectNode known ? known : object.putObject(name);
            set(nested, places.memberOr(name, cell.place()), child, column.substring(dot + 1), cell);
        }
    }

    private static JsonNode value(Field field, String text) {
        if (field.isList() && (text.contains("|") || !field.isText())) {
            ArrayNode list = NODES.arrayNode();
            Arrays.stream(BAR.split(text, -1)).map(String::strip).forEach(list::add);
            return list;
        }
        boolean truth = text.equals("true") || text.equals("false");
        if (field.types().contains("boolean") && truth) {
            return NODES.booleanNode(text.equals("true"));
        }
        if (!field.isText() && NUMBER.matcher(text).matches()) {
            return TreeBuilder.number(text).orElseGet(() -> NODES.stringNode(text));
        }
        return NODES.stringNode(text);
    }

    private Field field(String name) {
        return claimFile.properties().getOrDefault(name, claimFile);
    }

    private static void names(String path, Field field, String prefix, Set<String> into) {
        field.properties().forEach((name, child) -> {
            if (child.properties().isEmpty()) {
                into.add(prefix + path + name);
            }
            names(path + name + ".", child, prefix, into);
        });
    }
}
