package org.claimgraph.picture;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A letter for each root that more than one row rests on.
 *
 * @param letters by the id of the root, in the order of the rows
 */
record RootLetters(Map<String, Lettered> letters) {

    /** A root with its letter. */
    record Lettered(String letter, String label) {}

    /** The letters for rows that rest on these roots. */
    static RootLetters of(Collection<List<IntervalPicture.Root>> rows) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        rows.forEach(roots -> roots.stream().distinct().forEach(root -> {
            counts.merge(root.id(), 1, Integer::sum);
            labels.put(root.id(), root.label());
        }));
        Map<String, Lettered> letters = new LinkedHashMap<>();
        counts.forEach((id, count) -> {
            if (count > 1) {
                letters.put(id, new Lettered(letter(letters.size()), labels.getOrDefault(id, id)));
            }
        });
        return new RootLetters(letters);
    }

    /** From A to Z, then AA, AB and so on. */
    private static String letter(int place) {
        String last = String.valueOf((char) ('A' + place % 26));
        return place < 26 ? last : letter(place / 26 - 1) + last;
    }

    /** The letters of a row. */
    List<String> of(List<IntervalPicture.Root> roots) {
        return roots.stream()
                .distinct()
                .flatMap(root -> Stream.ofNullable(letters.get(root.id())))
                .map(Lettered::letter)
                .toList();
    }
}
