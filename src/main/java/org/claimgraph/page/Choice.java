package org.claimgraph.page;

import java.util.List;

/**
 * A filter of a list as a form has it.
 *
 * @param otherwise what holds where nothing is chosen
 */
record Choice(String name, String label, String otherwise, List<Option> options) {

    /** One of the values. */
    record Option(String value, String label, boolean selected) {}

    /** A choice among values that are shown as they are. */
    static Choice of(String name, String label, String otherwise, List<String> values, List<String> selected) {
        return new Choice(
                name,
                label,
                otherwise,
                values.stream()
                        .map(value -> new Option(value, value, selected.contains(value)))
                        .toList());
    }
}
