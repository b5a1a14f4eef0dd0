package org.claimgraph.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A checked query as a GET with the parameters of the protocol and no others, whatever way it came. */
final class PlainQuery extends HttpServletRequestWrapper {

    private static final String ACCEPT = "Accept";

    private final Map<String, String[]> parameters = new LinkedHashMap<>();
    private final Optional<String> accept;

    PlainQuery(HttpServletRequest request, SparqlRequest query) {
        super(request);
        this.accept = query.accept();
        parameters.put("query", new String[] {query.query()});
        if (!query.defaultGraphs().isEmpty()) {
            parameters.put("default-graph-uri", query.defaultGraphs().toArray(String[]::new));
        }
        if (!query.namedGraphs().isEmpty()) {
            parameters.put("named-graph-uri", query.namedGraphs().toArray(String[]::new));
        }
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getHeader(String name) {
        return accept.filter(types -> name.equalsIgnoreCase(ACCEPT)).orElseGet(() -> super.getHeader(name));
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return accept.filter(types -> name.equalsIgnoreCase(ACCEPT))
                .map(types -> Collections.enumeration(List.of(types)))
                .orElseGet(() -> super.getHeaders(name));
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public String getQueryString() {
        return "query";
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }
}
