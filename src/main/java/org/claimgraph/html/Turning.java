package org.claimgraph.html;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageLinks;
import org.claimgraph.query.RequestParameters;

/** Where the pages before and after this one of a list are. */
public record Turning(Optional<String> previous, Optional<String> next) {

    /** The neighbours of a page of what a request asks for. */
    public static Turning of(HttpServletRequest request, RequestParameters parameters, ListPage<?> page) {
        PageLinks links = PageLinks.of(request, parameters, page.request(), page.hasNext());
        return new Turning(
                Optional.ofNullable(links.addresses().get("prev")),
                Optional.ofNullable(links.addresses().get("next")));
    }
}
