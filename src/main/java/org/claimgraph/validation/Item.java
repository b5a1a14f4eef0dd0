package org.claimgraph.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A part of a tree under check: it gives what it holds where that is of the right type (what isn't, the schema has
 * found), and takes findings about itself.
 */
final class Item {

    private final Tree tree;
    private final Findings findings;
    private final @Nullable Item parent;
    private final String name;
    private final JsonNode node;

    private Item(Tree tree, Findings findings, @Nullable Item parent, String name, JsonNode node) {
        this.tree = tree;
        this.findings = findings;
        this.parent = parent;
        this.name = name;
        this.node = node;
    }

    /** The whole of a tree. */
    static Item root(Tree tree, Findings findings) {
        return new Item(tree, findings, null, "", tree.root());
    }

    JsonNode node() {
        return node;
    }

    /** Whether a key is there with anything but nothing. */
    boolean has(String key) {
        return node.hasNonNull(key);
    }

    Optional<Item> child(String key) {
        JsonNode child = node.get(key);
        return child == null ? Optional.empty() : Optional.of(new Item(tree, findings, this, key, child));
    }

    /** The entries of a list, or the one value that stands in its place; none where the key isn't there. */
    List<Item> items(String key) {
        Optional<Item> child = child(key);
        if (child.isEmpty() || !child.get().node.isArray()) {
            return child.map(List::of).orElse(List.of());
        }
        Item list = child.get();
        List<Item> items = new ArrayList<>(list.node.size());
        for (int i = 0; i < list.node.size(); i++) {
            items.add(new Item(tree, findings, list, Integer.toString(i), list.node.get(i)));
        }
        return items;
    }

    /** The text that this is. */
    Optional<String> text() {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    /** The text under a key. */
    Optional<String> text(String key) {
        JsonNode child = node.get(key);
        return child != null && child.isString() ? Optional.of(child.stringValue()) : Optional.empty();
    }

    Optional<BigDecimal> number(String key) {
        JsonNode child = node.get(key);
        return child != null && child.isNumber() ? Optional.of(child.decimalValue()) : Optional.empty();
    }

    Optional<Integer> whole(String key) {
        JsonNode child = node.get(key);
        return child != null && child.isNumber() && child.canConvertToInt() && child.canConvertToExactIntegral()
                ? Optional.of(child.intValue())
                : Optional.empty();
    }

    void report(FindingKind kind, String message) {
        report(kind, message, Optional::empty);
    }

    void report(FindingKind kind, String message, Supplier<Optional<String>> suggestion) {
        if (findings.isFull()) {
            return;
        }
        String pointer = pointer().toString();
        findings.add(kind, tree.places().at(pointer), pointer, message, suggestion.get());
    }

    /** Reports a word that isn't valid: what was meant, or else which ones are. */
    void report(FindingKind kind, String message, Supplier<Optional<String>> suggestion, Supplier<String> valid) {
        if (!findings.isFull()) {
            Optional<String> meant = suggestion.get();
            report(kind, meant.isPresent() ? message : message + valid.get(), () -> meant);
        }
    }

    private JsonPointer pointer() {
        return parent == null ? JsonPointer.empty() : parent.pointer().appendProperty(name);
    }
}
