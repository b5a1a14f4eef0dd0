package org.claimgraph.validation;

import java.util.List;
import java.util.Optional;
import org.claimgraph.validation.NdjsonUnit.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A source of newline-delimited JSON while its claims come in. */
final class NdjsonSource {

    private static final int MOST_CLAIMS = 500_000;

    private final String file;
    private final String id;
    private final Findings findings;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final ArrayNode claims = JsonNodeFactory.instance.arrayNode();
    private final Places places;
    private final Places claimPlaces;
    private final boolean anonymous;

    NdjsonSource(Tree line, Findings findings) {
        this(line.file(), line.root().path("source").path("id").asString(""), findings, line, false);
    }

    private NdjsonSource(String file, String id, Findings findings, @Nullable Tree line, boolean anonymous) {
        this.file = file;
        this.id = id;
        this.findings = findings;
        this.anonymous = anonymous;
        Place start = line == null ? Place.START : line.places().at("");
        this.places = new Places(start);
        this.claimPlaces = places.member("claims", start, new Places(start));
        if (line != null) {
            JsonNode source = line.root().path("source");
            root.set("source", source);
            places.member(
                    "source", line.places().atKey("/source"), line.places().part("/source"));
        }
        root.set("claims", claims);
    }

    /**
     * Claims whose source's line is missing or unreadable; an empty id takes in the claims of whatever source follows.
     */
    static NdjsonSource failed(String file, String id, Findings findings) {
        return new NdjsonSource(file, id, findings, null, true);
    }

    /** The tree of a line whose one member becomes the only entry of a list. */
    static Tree listed(Tree line, String list) {
        String key = line.root().propertyNames().iterator().next();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putArray(list).add(line.root().path(key));
        Place start = line.places().at("");
        Places places = new Places(start);
        places.member(list, start, new Places(start)).item(line.places().part("/" + key));
        return new Tree(line.file(), root, places, List.of());
    }

    boolean takes(String source) {
        return source.equals(id) || (anonymous && id.isEmpty());
    }

    void claim(Tree line, Findings more) {
        findings.addAll(more.inOrder());
        if (anonymous) {
            return;
        }
        if (claims.size() == MOST_CLAIMS) {
            findings.add(
                    FindingKind.TOO_LARGE,
                    line.places().at(""),
                    "the source has more than " + MOST_CLAIMS + " claims; split it into several");
        }
        if (claims.size() <= MOST_CLAIMS) {
            JsonNode claim = line.root().path("claim");
            if (claim instanceof ObjectNode object) {
                object.remove("source");
            }
            claims.add(claim);
            claimPlaces.item(line.places().part("/claim"));
        }
    }

    void fail(Findings more) {
        findings.addAll(more.inOrder());
    }

    NdjsonUnit unit() {
        return new NdjsonUnit(
                anonymous ? Kind.UNREADABLE : Kind.SOURCE,
                findings.read(anonymous ? Optional.empty() : Optional.of(new Tree(file, root, places, List.of()))));
    }
}
