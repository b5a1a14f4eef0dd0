package org.claimgraph.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A checked query as a GET with the parameters of the protocol and no others, whatever way it came. */
final class PlainQuery extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    PlainQuery(HttpServletRequest request, SparqlRequest query) {
        super(request);
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
