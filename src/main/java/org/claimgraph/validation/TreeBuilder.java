package org.claimgraph.validation;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.claimgraph.vocabulary.PlainText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a tree with its places from what a parser meets, one call each, and finds what is wrong in any format. */
final class TreeBuilder {

    private static final int DEEPEST = 64;
    private static final int MOST_PARTS = 500_000;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NUMBER = 40;
    // As many as every reader of JSON keeps, so that content reads the same from the log.
    static final int MOST_DIGITS = 15;
    private static final int MOST_ZEROS = 30;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Findings findings;
    private final Deque<Level> levels = new ArrayDeque<>();
    private @Nullable JsonNode root;
    private @Nullable Places rootPlaces;
    private int parts;

    private static final class Level {
        final JsonNode node;
        final Places places;

        @Nullable
        String key;

        Place keyPlace = Place.START;
        boolean skipped;

        Level(JsonNode node, Places places) {
            this.node = node;
            this.places = places;
        }
    }

    TreeBuilder(Findings findings) {
        this.findings = findings;
    }

    /** Whether the file is too deep or too large to go on. */
    boolean isFull(Place place) {
        if (levels.size() > DEEPEST) {
            findings.add(FindingKind.TOO_DEEP, place, "this is nested more than " + DEEPEST + " deep");
            return true;
        }
        if (parts > MOST_PARTS) {
            findings.add(
                    FindingKind.TOO_LARGE,
                    place,
                    "the file has more than " + MOST_PARTS + " parts; split it into several");
            return true;
        }
        return false;
    }

    void object(Place place) {
        open(NODES.objectNode(), place);
    }

    void array(Place place) {
        open(NODES.arrayNode(), place);
    }

    void end() {
        levels.pop();
    }

    void key(String key, Place place) {
        Level level = levels.element();
        level.key = key;
        level.keyPlace = place;
        level.skipped = level.node.has(key);
        if (level.skipped) {
            findings.add(
                    FindingKind.DUPLICATE_KEY,
                    place,
                    "the key " + Quoted.of(key) + " stands twice here; keep one of them");
        }
    }

    void text(String text, Place place) {
        if (text.length() > LONGEST_TEXT) {
            findings.add(FindingKind.TOO_LONG, place, "this text is longer than " + LONGEST_TEXT + " characters");
        }
        PlainText.firstOther(text)
                .ifPresent(point -> findings.add(
                        FindingKind.WRONG_FORM,
                        place,
                        String.format(
                                "this text has the character U+%04X, which isn't one of a text; leave it out", point)));
        add(NODES.stringNode(text), new Places(place));
    }

    /** A number as it was written, in the form that JSON has; what is longer than any number here can be stays text. */
    void number(String text, Place place) {
        add(number(text).orElseGet(() -> NODES.stringNode(text)), new Places(place));
    }

    void truth(boolean value, Place place) {
        add(NODES.booleanNode(value), new Places(place));
    }

    void nothing(Place place) {
        add(NODES.nullNode(), new Places(place));
    }

    /** The tree; empty where nothing was met. */
    Optional<Tree> tree(String file) {
        return root == null || rootPlaces == null
                ? Optional.empty()
                : Optional.of(new Tree(file, root, rootPlaces, List.of()));
    }

    /** The node of a number; empty where it is longer than any quantity or position can be. */
    static Optional<JsonNode> number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text);
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_ZEROS) {
            return Optional.empty();
        }
        boolean whole = text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
        if (!whole) {
            return Optional.of(NODES.numberNode(number));
        }
        return Optional.of(
                number.precision() <= 9
                        ? NODES.numberNode(number.intValueExact())
                        : NODES.numberNode(number.toBigIntegerExact()));
    }

    private void open(JsonNode node, Place place) {
        Places places = new Places(place);
        add(node, places);
        levels.push(new Level(node, places));
    }

    private void add(JsonNode node, Places places) {
        parts++;
        Level level = levels.peek();
        if (level == null) {
            root = node;
            rootPlaces = places;
        } else if (level.node instanceof ArrayNode array) {
            array.add(node);
            level.places.item(places);
        } else if (level.node instanceof ObjectNode object && level.key != null && !level.skipped) {
            object.set(level.key, node);
            level.places.member(level.key, level.keyPlace, places);
        }
    }
}
