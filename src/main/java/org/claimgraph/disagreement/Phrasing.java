package org.claimgraph.disagreement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Hedge;
import org.claimgraph.claim.Interval;
import org.claimgraph.claim.Quantity;
import org.claimgraph.claim.Stance;
import org.claimgraph.claim.Value;
import org.claimgraph.vocabulary.Dimension;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.UnitFacts;

/** Puts values, scopes and speakers into words that can be read aloud, by the labels of the vocabulary. */
final class Phrasing {

    private static final int NAMED = 3;

    private final Background background;

    Phrasing(Background background) {
        this.background = background;
    }

    /** What a position says, without whom and what it says it of. */
    String position(Stance stance, List<Placed> group) {
        SortedSet<String> values = new TreeSet<>();
        group.stream()
                .filter(placed -> placed.value().interval().isEmpty())
                .forEach(placed -> values.add(withoutRange(placed)));
        hull(group).ifPresent(hull -> values.add(range(spoken(hull), false)));
        values.remove("");
        String said = values.stream().limit(NAMED).collect(Collectors.joining(" or "));
        String more = values.size() > NAMED ? " and others" : "";
        String word = switch (stance) {
            case AFFIRMS -> "";
            case DENIES -> "denied";
            case NO_DIFFERENCE -> "no difference";
            case UNDETERMINED -> "unsettled";
        };
        if (said.isEmpty()) {
            return word.isEmpty() ? "affirmed" : word;
        }
        return (word.isEmpty() ? said : word + ": " + said) + more;
    }

    private String withoutRange(Placed placed) {
        return placed.value().category().isPresent() ? category(placed.value()) : wording(placed.value());
    }

    private static Optional<Interval> hull(List<Placed> group) {
        List<Interval> ranges = group.stream()
                .flatMap(placed -> placed.value().interval().stream())
                .toList();
        return ranges.stream().min(Ranges.BY_LOW).map(lowest -> {
            Interval highest = ranges.stream().max(Ranges.BY_HIGH).orElseThrow();
            return new Interval(lowest.low(), lowest.lowOpen(), highest.high(), highest.highOpen(), lowest.unit());
        });
    }

    /** The first speaker, and how many sources more there are. */
    String speakers(Collection<Testimony> testimonies) {
        List<Speaker> speakers = testimonies.stream()
                .map(Testimony::speaker)
                .distinct()
                .sorted(Comparator.comparing(Speaker::source))
                .toList();
        int others = speakers.size() - 1;
        return speakers.getFirst().spoken()
                + switch (others) {
                    case 0 -> "";
                    case 1 -> " and one other source";
                    default -> " and " + others + " other sources";
                };
    }

    /** The range as the first of those who state it puts it, or else as it was normalised. */
    String range(Stand stand, Interval normalised) {
        Optional<Quantity> stated = stand.testimonies().getFirst().claim().stated();
        return range(
                stated.flatMap(Quantity::range)
                        .filter(range -> background.inBaseUnit(range).equals(background.inBaseUnit(normalised)))
                        .orElseGet(() -> spoken(normalised)),
                stated.filter(Quantity::approximate).isPresent());
    }

    /** How many a week, in brackets, where a number is given over a period; else nothing. */
    String rate(Value value) {
        return background
                .rate(value)
                .map(rate -> " (" + range(rounded(rate), false).replaceFirst("^at ", "") + ")")
                .orElse("");
    }

    private static Interval rounded(Interval range) {
        return new Interval(
                range.low().map(Phrasing::rounded),
                range.lowOpen(),
                range.high().map(Phrasing::rounded),
                range.highOpen(),
                range.unit());
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.round(new MathContext(2)).stripTrailingZeros();
    }

    /** The range in the largest unit that leaves its bounds whole, and the larger one above 1: 336 h is 2 wk. */
    private Interval spoken(Interval range) {
        return background.vocabulary().unitSymbols().stream()
                .flatMap(symbol -> background.vocabulary().unit(symbol).stream())
                .filter(unit -> unit.base().equals(range.unit()) && isWhole(range, unit.multiplier()))
                .max(Comparator.comparing(UnitFacts::multiplier).thenComparing(UnitFacts::symbol))
                .map(unit -> new Interval(
                        range.low().map(low -> low.divide(unit.multiplier())),
                        range.lowOpen(),
                        range.high().map(high -> high.divide(unit.multiplier())),
                        range.highOpen(),
                        unit.symbol()))
                .orElse(range);
    }

    private static boolean isWhole(Interval range, BigDecimal multiplier) {
        List<BigDecimal> bounds =
                Stream.concat(range.low().stream(), range.high().stream()).toList();
        return multiplier.compareTo(BigDecimal.ONE) > 0
                && bounds.stream().allMatch(bound -> bound.remainder(multiplier).signum() == 0)
                && bounds.stream().anyMatch(bound -> bound.compareTo(multiplier) > 0);
    }

    /** A range after "puts it": "within 4 h", "at 24–72 h", "at 2 wk or more". */
    String range(Interval range, boolean approximate) {
        String about = approximate ? "about " : "";
        String unit = " " + range.unit();
        Optional<BigDecimal> low = range.low().filter(number -> number.signum() != 0 || !isTime(range));
        Optional<BigDecimal> high = range.high();
        if (low.isPresent() && high.isPresent()) {
            String from = low.get().toPlainString();
            String to = high.get().toPlainString();
            return "at " + about + (from.equals(to) ? from : from + "–" + to) + unit;
        }
        if (high.isPresent()) {
            String to = about + high.get().toPlainString() + unit;
            return isTime(range) ? "within " + to : range.highOpen() ? "at less than " + to : "at " + to + " or less";
        }
        return low.map(from -> about + from.toPlainString() + unit)
                .map(from -> range.lowOpen() ? "at more than " + from : "at " + from + " or more")
                .orElse("at any figure");
    }

    private boolean isTime(Interval range) {
        return background
                .vocabulary()
                .unit(range.unit())
                .map(UnitFacts::dimension)
                .filter(dimension -> dimension == Dimension.TIME)
                .isPresent();
    }

    String category(Value value) {
        return value.category().map(background::label).orElse("")
                + value.since().map(since -> " since " + since).orElse("");
    }

    /** The words in the place of a range, in quotation marks. */
    String wording(Value value) {
        return value.wording().map(ref -> "“" + background.label(ref) + "”").orElse("");
    }

    String measure(String measure) {
        return background.label(new Ref("measure", measure));
    }

    String labels(Collection<Ref> refs) {
        return refs.stream().map(background::label).collect(Collectors.joining(" and "));
    }

    /** What claims rest on: works and documents by slug, bodies by name. */
    String roots(Collection<Ref> roots) {
        String named = roots.stream().limit(NAMED).map(background::label).collect(Collectors.joining(", "));
        return roots.size() > NAMED ? named + " and others" : named;
    }

    /** An extent with the words that tie it to what goes before. */
    String extent(ScopeDimension dimension, Extent extent) {
        String said = switch (extent) {
            case Extent.Concepts concepts -> labels(concepts.refs());
            case Extent.Range range -> range(spoken(range.interval()), false);
        };
        return switch (dimension) {
            case DRUG, EXPOSURE, COUNTED -> "of " + said;
            case FORMULATION -> "as " + said;
            case ROUTE -> "by the route " + said;
            case POPULATION, JURISDICTION -> "in " + said;
            case COMPARATOR -> "against " + said;
            case OUTCOME, ADVERSE_EFFECT -> "for " + said;
            case TARGET -> "on " + said;
            case PHASE -> "in the phase " + said;
            case TREATMENT, CO_TREATMENT -> "together with " + said;
            case SETTING -> "in the setting " + said;
            case DOSE_LEVEL -> "at a dose level " + said;
            case ENDPOINT -> "by the endpoint " + said;
            case DOSE -> "with a dose " + said;
            case ASSESSMENT_TIME -> "assessed " + said;
            case OVER -> "over a period " + said;
        };
    }

    /** The words with commas, and "and" before the last. */
    static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    String certaintyGap(List<Testimony> sure, List<Testimony> unsure) {
        String one = speakers(sure);
        String other = speakers(unsure);
        Claim least = unsure.getFirst().claim();
        String manner = least.stance() == Stance.UNDETERMINED
                ? "holds to be unsettled"
                : least.hedge() == Hedge.SPECULATIVE ? "puts forward as a guess" : "gives only as possible";
        return one
                + (sure.getFirst().claim().hedge() == Hedge.DEFINITE ? " gives as a fact" : " gives as probable")
                + (one.equals(other) ? " in one place what in another it " : " what " + other + " ")
                + manner + ".";
    }

    String suspectValue(Stand stand, Interval value, Interval range) {
        return speakers(stand.testimonies()) + " puts the "
                + measure(stand.proposition().measure()) + " " + range(stand, value) + ", outside of the usual range "
                + range(range, false).replaceFirst("^at ", "") + ".";
    }

    String omission(Question question, int speaking, List<String> silent) {
        String others = question.about().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Questions.SUBJECT))
                .flatMap(entry -> Stream.of(labels(entry.getValue())))
                .collect(Collectors.joining(", "));
        return speaking + " sources speak on the " + measure(question.measure()) + " of " + labels(question.subject())
                + (others.isEmpty() ? "" : " (" + others + ")") + "; "
                + silent.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (silent.size() > NAMED ? " and " + (silent.size() - NAMED) + " more" : "")
                + (silent.size() == 1 ? " is silent on it." : " are silent on it.");
    }
}
