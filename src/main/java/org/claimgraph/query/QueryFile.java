package org.claimgraph.query;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.claimgraph.problem.Finding;
import org.claimgraph.vocabulary.Slug;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A file of the library before it is read.
 *
 * @param folder what kind of question it is
 * @param name without its ending
 */
record QueryFile(String folder, String name, String text) {

    /** The query, or else what is wrong with it. */
    record Reading(Optional<LibraryQuery> query, List<Finding> findings) {}

    Reading read() {
        try {
            QueryHeader header = QueryHeader.read(text);
            Query query = LibraryQuery.parse(text);
            List<String> complaints = QueryChecks.complaints(header, query);
            if (!Slug.fits(name)) {
                return broken(finding(0, 0, "the file's name isn't a slug"));
            }
            return complaints.isEmpty()
                    ? new Reading(
                            Optional.of(new LibraryQuery(name, folder, header, text, QueryChecks.key(header, query))),
                            List.of())
                    : broken(complaints.stream()
                            .map(complaint -> finding(0, 0, complaint))
                            .toArray(Finding[]::new));
        } catch (QueryException e) {
            SyntaxError error = SyntaxError.of(e);
            return broken(finding(error.line(), error.column(), error.sentence()));
        } catch (JacksonException e) {
            // The header's lines are the file's first lines, so that the place is the same.
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr() + 2;
            return broken(finding(Math.max(line, 0), Math.max(column, 0), firstLine(e.getOriginalMessage())));
        } catch (IllegalArgumentException e) {
            return broken(finding(0, 0, String.valueOf(e.getMessage())));
        }
    }

    private Reading broken(Finding... findings) {
        return new Reading(Optional.empty(), List.of(findings));
    }

    private Finding finding(int line, int column, String message) {
        return new Finding(
                Finding.Severity.ERROR,
                "queries/" + folder + "/" + name + ".rq",
                line,
                column,
                "",
                "broken-query",
                message,
                Optional.empty());
    }

    private static String firstLine(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("can't be parsed");
    }
}
