package org.claimgraph.disagreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.claimgraph.claim.Hedge;
import org.claimgraph.claim.Interval;
import org.claimgraph.claim.Stance;

/** Claims on one question each, of few sources, works, scopes and small numbers, so that they meet in every way. */
final class RandomQuestions {

    private static final Predicate<Interval> EMPTY = Interval::isEmpty;

    private final Random random;

    RandomQuestions(long seed) {
        this.random = new Random(seed);
    }

    /** Claims that all answer one question, at most so many. */
    List<Testimony> question(int most) {
        String measure = pick(
                "onset",
                "onset",
                "efficacy",
                "adverse-effect",
                "association",
                "regulatory-status",
                "eligibility",
                "dose");
        int claims = 2 + random.nextInt(most - 1);
        List<Testimony> testimonies = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            testimonies.add(said(measure, i).testimony());
        }
        return testimonies;
    }

    /** One claim on a question of the measure. */
    Said said(String measure, int number) {
        String source = "s" + random.nextInt(5);
        Said said = Said.by(
                        source,
                        measure.equals("eligibility") ? pick("eligibility", "contraindication") : measure,
                        "drug=" + pick("ketamine", "racemic-ketamine", "esketamine"))
                .id("c" + number)
                .stance(pick(Stance.AFFIRMS, Stance.AFFIRMS, Stance.AFFIRMS, pick(Stance.values())))
                .hedge(pick(Hedge.DEFINITE, Hedge.DEFINITE, Hedge.POSSIBLE, Hedge.SPECULATIVE));
        said = said.with("route=" + pick("", "intravenous", "intravenous", "oral", "any"));
        said = random.nextInt(5) == 0 ? said.existential() : said;
        said = random.nextInt(4) == 0 ? said.on(works()) : said;
        said = random.nextInt(6) == 0 ? said.dose(interval("mg", 1)) : said;
        return value(facets(said, measure), measure);
    }

    private Said facets(Said said, String measure) {
        String population = pick("depression", "trd", "mdd", "bipolar", "trd+adults", "mdd+children", "trd+mdd");
        return switch (measure) {
            case "adverse-effect" -> said.with("adverseEffect=nausea", "population=" + pick("", population));
            case "regulatory-status" -> said.with("body=fda", "population=" + population);
            case "eligibility" -> said.with("population=" + population);
            case "dose" -> said.with("population=" + pick("", population));
            default ->
                said.with(
                        "outcome=" + pick("relief", "relief", "receptor-change", "depression-outcome"),
                        "setting=" + pick("", "", "", "misuse", "hospital"),
                        "population=" + pick("", population));
        };
    }

    private Said value(Said said, String measure) {
        return switch (measure) {
            case "onset" ->
                random.nextInt(8) == 0 ? said.phrase(pick("rapid", "slow", "transient", "lasting")) : ranged(said, "h");
            case "adverse-effect" -> random.nextBoolean() ? said : ranged(said, "percent");
            case "dose" -> ranged(said, pick("mg", "mg", "mg/kg"));
            case "association" -> said.as(pick("associated", "increased", "decreased"));
            case "regulatory-status" -> {
                Said status = said.as(pick("approved", "approved", "off-label", "not-approved", "withdrawn"));
                yield random.nextInt(3) == 0 ? status.since(pick("2019", "2020", "2019-03")) : status;
            }
            default -> said;
        };
    }

    private Said ranged(Said said, String unit) {
        Said ranged = said.at(interval(unit, 1));
        return random.nextInt(5) == 0 ? ranged.about() : ranged;
    }

    /** A range with bounds from 0 to 12, some infinite, never empty. */
    String interval(String unit, int factor) {
        while (true) {
            int low = random.nextInt(12);
            int high = low + random.nextInt(8);
            String text = (random.nextInt(8) == 0 ? "(-∞" : (random.nextBoolean() ? "(" : "[") + low * factor)
                    + ", "
                    + (random.nextInt(8) == 0 ? "∞)" : high * factor + (random.nextBoolean() ? ")" : "]"))
                    + " " + unit;
            if (!EMPTY.test(Interval.parse(text))) {
                return text;
            }
        }
    }

    private String[] works() {
        return random.nextBoolean()
                ? new String[] {"w" + random.nextInt(4)}
                : new String[] {"w" + random.nextInt(4), "w" + random.nextInt(4)};
    }

    @SafeVarargs
    final <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }
}
