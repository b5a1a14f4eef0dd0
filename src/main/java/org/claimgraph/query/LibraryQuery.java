package org.claimgraph.query;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/**
 * One question of the library.
 *
 * @param id the file's name without its ending, and the name in addresses
 * @param folder what kind of question it is: {@code browse}, {@code answers}, {@code disagreement} or {@code checks}
 * @param text the whole file
 * @param key the columns that together are unique to a row
 */
public record LibraryQuery(String id, String folder, QueryHeader header, String text, List<String> key) {

    /** A query of its own to change: as the file has it, with its defaults written out. */
    Query query() {
        // Parsed anew: a copy that Jena makes of a query repeats the first of its HAVING conditions for the others.
        return parse(text);
    }

    /** Parses a file as SPARQL 1.1 without extensions. */
    static Query parse(String text) {
        return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    }
}
