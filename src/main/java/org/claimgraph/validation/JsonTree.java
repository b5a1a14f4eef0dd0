package org.claimgraph.validation;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON (RFC 8259), with keys that stand once and nothing after the value. */
final class JsonTree {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(200_000)
                    .maxNumberLength(200)
                    .maxNameLength(1000)
                    .build())
            .build();

    private final Findings findings;
    private final TreeBuilder builder;
    private final int firstLine;

    private JsonTree(Findings findings, int firstLine) {
        this.findings = findings;
        this.builder = new TreeBuilder(findings);
        this.firstLine = firstLine;
    }

    /** Reads a text that begins in some line of its file. */
    static Optional<Tree> read(String file, String text, int firstLine, Findings findings) {
        JsonTree json = new JsonTree(findings, firstLine);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return json.read(parser) ? json.builder.tree(file) : Optional.empty();
        } catch (StreamConstraintsException e) {
            json.report(FindingKind.TOO_LARGE, e, "something here is longer or deeper than is read");
            return Optional.empty();
        } catch (JacksonException e) {
            json.report(
                    FindingKind.SYNTAX,
                    e,
                    "the JSON can't be read from here on ("
                            + Quoted.plain(e.getOriginalMessage(), Quoted.LONGEST_REASON)
                            + "); check commas, quotes and brackets");
            return Optional.empty();
        }
    }

    private boolean read(JsonParser parser) {
        int depth = 0;
        boolean done = false;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            Place place = place(parser.currentTokenLocation());
            if (done) {
                findings.add(FindingKind.SYNTAX, place, "there is more after the end of the JSON; leave it out");
                return false;
            }
            take(parser, token, place);
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            done = depth == 0;
            if (builder.isFull(place)) {
                return false;
            }
        }
        return true;
    }

    private void take(JsonParser parser, JsonToken token, Place place) {
        switch (token) {
            case START_OBJECT -> builder.object(place);
            case START_ARRAY -> builder.array(place);
            case END_OBJECT, END_ARRAY -> builder.end();
            case PROPERTY_NAME -> builder.key(parser.getString(), place);
            case VALUE_STRING -> builder.text(parser.getString(), place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> builder.number(parser.getString(), place);
            case VALUE_TRUE -> builder.truth(true, place);
            case VALUE_FALSE -> builder.truth(false, place);
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> builder.nothing(place);
        }
    }

    private void report(FindingKind kind, JacksonException e, String message) {
        TokenStreamLocation location = e.getLocation();
        findings.add(kind, location == null ? new Place(firstLine, 1) : place(location), message);
    }

    private Place place(TokenStreamLocation location) {
        return new Place(Math.max(1, location.getLineNr()) + firstLine - 1, Math.max(1, location.getColumnNr()));
    }
}
