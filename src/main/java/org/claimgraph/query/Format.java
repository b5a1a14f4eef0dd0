package org.claimgraph.query;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.MediaType;

/** A form that an answer can be had in: its short name in {@code format=} and its media type. */
public enum Format {
    JSON("json", "application/json"),
    CSV("csv", "text/csv;charset=UTF-8"),
    SPARQL_RESULTS("srj", "application/sparql-results+json"),
    SPARQL_QUERY("sparql", "application/sparql-query;charset=UTF-8"),
    JSON_LD("jsonld", "application/ld+json"),
    TURTLE("ttl", "text/turtle;charset=UTF-8"),
    N_TRIPLES("nt", "application/n-triples"),
    RDF_XML("rdf", "application/rdf+xml"),
    TRIG("trig", "application/trig;charset=UTF-8"),
    N_QUADS("nq", "application/n-quads"),
    RDF_PATCH("patch", "application/rdf-patch"),
    YAML("yaml", "application/yaml"),
    HTML("html", "text/html;charset=UTF-8"),
    SVG("svg", "image/svg+xml");

    private final String key;
    private final MediaType mediaType;

    Format(String key, String mediaType) {
        this.key = key;
        this.mediaType = MediaType.parseMediaType(mediaType);
    }

    /** The short name in addresses. */
    public String key() {
        return key;
    }

    /** What {@code Content-Type} says, with the charset where the type has one. */
    public MediaType mediaType() {
        return mediaType;
    }

    /** The media type without parameters, such as {@code text/csv}. */
    public String typeName() {
        return mediaType.getType() + "/" + mediaType.getSubtype();
    }

    /** The format of this short name or media type; a plus sign that arrived as a space counts as one. */
    static Optional<Format> named(String name) {
        String type = name.replace(' ', '+');
        return Arrays.stream(values())
                .filter(format -> format.key.equals(name) || format.typeName().equalsIgnoreCase(type))
                .findFirst();
    }
}
