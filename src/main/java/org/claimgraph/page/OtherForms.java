package org.claimgraph.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.claimgraph.html.Link;

/** Where programs get what a page shows. */
final class OtherForms {

    private OtherForms() {}

    /** A list with the filters of the page, as JSON and as CSV. */
    static List<Link> ofList(String path, HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        return List.of(
                new Link(path + (query.isEmpty() ? "" : "?" + query), "JSON"),
                new Link(path + "?" + (query.isEmpty() ? "" : query + "&") + "format=csv", "CSV"));
    }
}
