package org.claimgraph.validation;

import java.util.ArrayList;
import java.util.List;

/** Splits CSV (RFC 4180) into rows of cells, each with its place. */
final class CsvRows {

    /** A cell's text, without its quotes, and where it begins. */
    record Cell(String text, Place place) {}

    private final String text;
    private final Findings findings;
    private int at;
    private int line = 1;
    private int lineStart;

    private CsvRows(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
    }

    /** The rows that aren't empty. */
    static List<List<Cell>> of(String text, Findings findings) {
        CsvRows csv = new CsvRows(text, findings);
        List<List<Cell>> rows = new ArrayList<>();
        while (csv.at < text.length()) {
            List<Cell> row = csv.row();
            if (row.stream().anyMatch(cell -> !cell.text().isBlank())) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<Cell> row() {
        List<Cell> cells = new ArrayList<>();
        while (true) {
            Place place = place();
            cells.add(new Cell(at < text.length() && text.charAt(at) == '"' ? quoted(place) : bare(), place));
            if (at >= text.length()) {
                return cells;
            }
            char c = text.charAt(at++);
            if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            if (c != ',') {
                newLine();
                return cells;
            }
        }
    }

    private String bare() {
        int start = at;
        while (at < text.length() && !endsCell(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted(Place place) {
        StringBuilder cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at++;
            } else if (c == '"') {
                at++;
                return cell + after(place);
            } else if (c == '\n') {
                line++;
                lineStart = at + 1;
            }
            cell.append(c);
        }
        findings.add(FindingKind.SYNTAX, place, "this quote (\") is never closed");
        return cell.toString();
    }

    private String after(Place place) {
        String rest = bare();
        if (!rest.isBlank()) {
            findings.add(FindingKind.SYNTAX, place, "there is text after the closing quote; double the quotes inside");
        }
        return "";
    }

    private void newLine() {
        line++;
        lineStart = at;
    }

    private Place place() {
        return new Place(line, text.codePointCount(lineStart, at) + 1);
    }

    private static boolean endsCell(char c) {
        return c == ',' || c == '\n' || c == '\r';
    }
}
