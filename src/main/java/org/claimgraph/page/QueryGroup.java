package org.claimgraph.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.claimgraph.query.LibraryQuery;

/** Queries of the library that answer the same kind of question. */
record QueryGroup(String heading, List<Entry> entries) {

    /** A query in the list. */
    record Entry(String id, String summary, String description, List<String> tags, String view) {

        static Entry of(LibraryQuery query) {
            return new Entry(
                    query.id(),
                    query.header().summary(),
                    query.header().description().orElse(""),
                    query.header().tags(),
                    query.header().view().map(view -> view.type().key()).orElse("table"));
        }
    }

    /** The queries that have each of some words and one of some tags, where any are named. */
    static List<QueryGroup> of(Collection<LibraryQuery> queries, String words, List<String> tags) {
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        Stream.of("answers", "disagreement", "browse", "checks")
                .forEach(folder -> groups.put(folder, new ArrayList<>()));
        queries.stream()
                .filter(query ->
                        tags.isEmpty() || query.header().tags().stream().anyMatch(tags::contains))
                .filter(query -> has(query, words))
                .forEach(query -> groups.computeIfAbsent(query.folder(), folder -> new ArrayList<>())
                        .add(Entry.of(query)));
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new QueryGroup(heading(group.getKey()), group.getValue()))
                .toList();
    }

    private static boolean has(LibraryQuery query, String words) {
        String text = String.join(
                        " ",
                        query.id(),
                        query.header().summary(),
                        query.header().description().orElse(""),
                        String.join(" ", query.header().tags()))
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1))
                .allMatch(text::contains);
    }

    private static String heading(String folder) {
        return switch (folder) {
            case "answers" -> "What sources say";
            case "disagreement" -> "Where sources disagree";
            case "checks" -> "Checks of the data, which find nothing where all is well";
            default -> "What there is";
        };
    }
}
