package org.claimgraph.query;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * The addresses of a page and of the pages beside it, relative to the host, so that they stay right behind a proxy.
 *
 * @param addresses by relation: {@code self}, {@code first}, {@code prev}, {@code next}
 */
public record PageLinks(SequencedMap<String, String> addresses) {

    /** The links of a page of what a request asked for. */
    public static PageLinks of(
            HttpServletRequest request, RequestParameters parameters, PageRequest page, boolean hasNext) {
        SequencedMap<String, String> addresses = new LinkedHashMap<>();
        addresses.put("self", address(request, parameters, page.number()));
        addresses.put("first", address(request, parameters, 1));
        if (page.number() > 1) {
            addresses.put("prev", address(request, parameters, page.number() - 1));
        }
        if (hasNext) {
            addresses.put("next", address(request, parameters, page.number() + 1));
        }
        return new PageLinks(addresses);
    }

    /** The value of the {@code Link} header (RFC 8288). */
    public String header() {
        return addresses.entrySet().stream()
                .filter(link -> !link.getKey().equals("self"))
                .map(link -> "<" + link.getValue() + ">; rel=\"" + link.getKey() + "\"")
                .collect(Collectors.joining(", "));
    }

    private static String address(HttpServletRequest request, RequestParameters parameters, int page) {
        String others = parameters.query("page");
        return request.getRequestURI() + "?" + (others.isEmpty() ? "" : others + "&") + "page=" + page;
    }
}
