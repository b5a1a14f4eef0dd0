package org.claimgraph.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The works that the sources of one corpus cite, about one for every twelve claims; a few are cited by many. One in ten
 * puts earlier ones together, one in twenty is the statement of a body.
 */
final class MadeWorks {

    private static final int CLAIMS_A_WORK = 12;

    private final long seed;
    private final int count;
    private final MadeBodies bodies;
    private final LongTail cited;

    MadeWorks(long seed, int claims, MadeBodies bodies) {
        this.seed = seed;
        this.count = Math.max(20, claims / CLAIMS_A_WORK);
        this.bodies = bodies;
        this.cited = new LongTail(count, 0.9);
    }

    /** The slugs of so many works at most, each once. */
    List<String> cite(Dice dice, int most) {
        return IntStream.range(0, most)
                .mapToObj(i -> id(cited.draw(dice)))
                .distinct()
                .toList();
    }

    /** All works as bulk files have them, each after those that it rests on. */
    Stream<Map<String, Object>> all() {
        return IntStream.range(0, count).mapToObj(this::work);
    }

    private String id(int index) {
        return "work-%d-%06d".formatted(seed, index);
    }

    private Map<String, Object> work(int index) {
        Dice dice = Dice.of(seed, "work", index);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id(index));
        fields.put("title", MadeWords.title(dice));
        int kind = index < 20 ? 99 : dice.below(100);
        if (kind < 10) {
            fields.put("kind", "systematic-review");
            fields.put("design", dice.chance(50) ? "meta-analysis" : "systematic-review");
        } else if (kind < 15) {
            fields.put("kind", "guideline");
            fields.put("design", "guideline");
        } else {
            fields.put("kind", "journal-article");
            fields.put(
                    "design",
                    dice.pick(List.of("randomised-trial", "randomised-trial", "cohort-study", "case-series")));
        }
        fields.put("issued", String.valueOf(dice.between(1985, 2026)));
        if (dice.chance(70)) {
            fields.put("doi", "10.5555/work.%d.%d".formatted(seed, index));
        }
        if (dice.chance(40)) {
            fields.put("container", "Journal of " + MadeWords.topic(dice));
        }
        if (kind < 10) {
            TreeSet<String> under = new TreeSet<>();
            IntStream.rangeClosed(0, dice.between(2, 6)).forEach(i -> under.add(id(dice.below(index))));
            fields.put("restsOn", List.copyOf(under));
        } else if (kind < 15) {
            fields.put("issuedBy", bodies.adviser(dice));
        }
        return fields;
    }
}
