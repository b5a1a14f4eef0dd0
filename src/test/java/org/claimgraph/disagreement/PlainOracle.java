package org.claimgraph.disagreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Facet;
import org.claimgraph.claim.Hedge;
import org.claimgraph.claim.Interval;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Proposition;
import org.claimgraph.claim.Quantity;
import org.claimgraph.claim.Stance;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.PhraseFacts;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Vocabulary;

/**
 * The rules once more, as plainly as they read and without any of the code that they are tested against: every claim
 * with every other, concepts as the sets of concepts under them, ranges as the points and cells that they cover. Bounds
 * are whole numbers below 20.
 */
final class PlainOracle {

    private static final int REACH = 40;
    private static final List<Facet> FACETS =
            Arrays.stream(Facet.values()).filter(facet -> facet != Facet.BODY).toList();
    private static final List<String> STRENGTH = List.of(
            "contradicts",
            "possible-contradiction",
            "self-contradiction",
            "misreport",
            "tension",
            "possible-tension",
            "undecided",
            "echo",
            "refines",
            "refined-by",
            "agrees",
            "consistent");

    private final Vocabulary vocabulary;

    PlainOracle(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What each pair of stands comes to, by the identity of the disagreement; refinements as "finer refines". */
    Map<String, String> verdicts(List<Testimony> testimonies) {
        Map<StandKey, List<Testimony>> stands = new LinkedHashMap<>();
        testimonies.forEach(testimony ->
                stands.computeIfAbsent(key(testimony), key -> new ArrayList<>()).add(testimony));
        Map<String, String> verdicts = new TreeMap<>();
        stands.forEach((key, claims) -> stands.forEach((otherKey, others) -> {
            if (!key.equals(otherKey)) {
                String verdict = strongest(claims, others);
                if (!verdict.equals("unrelated") && !verdict.equals("refined-by")) {
                    verdicts.put(
                            Disagreement.hash(key, otherKey),
                            verdict.equals("refines") ? key.proposition() + " refines" : verdict);
                }
            }
        }));
        return verdicts;
    }

    private static StandKey key(Testimony testimony) {
        return new StandKey(
                testimony.claim().proposition().hash(), testimony.claim().stance());
    }

    private String strongest(List<Testimony> a, List<Testimony> b) {
        List<String> independent = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Testimony one : a) {
            for (Testimony other : b) {
                String verdict = verdict(one, other);
                all.add(verdict);
                if (Collections.disjoint(one.roots(), other.roots())
                        && !one.speaker().document().equals(other.speaker().document())) {
                    independent.add(verdict);
                }
            }
        }
        List<String> counting = independent.isEmpty() ? all : independent;
        return STRENGTH.stream().filter(counting::contains).findFirst().orElse(all.getFirst());
    }

    /** The table, from the first row on. */
    private String verdict(Testimony a, Testimony b) {
        Proposition p = a.claim().proposition();
        Proposition q = b.claim().proposition();
        List<String> dimensions = dimensions(p, q);
        String scope = scope(dimensions);
        boolean unspecified = dimensions.contains("unspecified");
        String value = value(p, q);
        Stance s = stance(a.claim());
        Stance t = stance(b.claim());
        boolean undetermined = s == Stance.UNDETERMINED || t == Stance.UNDETERMINED;
        boolean opposite = EnumSet.of(s, t).equals(EnumSet.of(Stance.AFFIRMS, Stance.DENIES));
        boolean nothing = EnumSet.of(s, t).equals(EnumSet.of(Stance.AFFIRMS, Stance.NO_DIFFERENCE));
        boolean affirming = s == Stance.AFFIRMS && t == Stance.AFFIRMS;
        boolean ranges =
                p.value().interval().isPresent() && q.value().interval().isPresent();
        boolean half = value.equals("overlaps") && ranges && shareHalf(p, q);

        boolean hard = false;
        boolean soft = false;
        if (affirming) {
            hard = value.equals("disjoint");
            soft = value.equals("meets") || (value.equals("overlaps") && !half);
        } else if (opposite) {
            String affirmed = s == Stance.AFFIRMS ? value : mirror(value);
            boolean affirmedRange =
                    (s == Stance.AFFIRMS ? p : q).value().interval().isPresent();
            hard = Set.of("none", "equal", "inside").contains(affirmed);
            soft = affirmedRange && Set.of("contains", "overlaps", "meets").contains(affirmed);
        } else if (nothing) {
            soft = Set.of("none", "equal", "inside", "contains", "overlaps").contains(value);
        }
        boolean agreement = opposite && ranges && value.equals("disjoint");
        if (hard && affirming && ranges && (approximate(a) || approximate(b)) && near(p, q)) {
            hard = false;
            soft = true;
        } else if (soft && affirming && ranges && (approximate(a) || approximate(b))) {
            soft = false;
        }
        String told = agreement ? "equal" : affirming ? value : mirror(value);
        String withoutConflict =
                (opposite && !agreement) || nothing ? "consistent" : withoutConflict(scope, told, half);

        if (undetermined && !scope.equals("disjoint")) {
            return "undecided";
        }
        if (scope.equals("disjoint")) {
            return hard || soft ? "differs-in-scope" : "unrelated";
        }
        if (a.speaker().document().equals(b.speaker().document()) && hard) {
            return "self-contradiction";
        }
        boolean shared = !Collections.disjoint(a.roots(), b.roots());
        boolean twoDocuments = !a.speaker().document().equals(b.speaker().document());
        if (shared && twoDocuments && (hard || soft)) {
            return "misreport";
        }
        if (shared) {
            return !hard && !soft && !withoutConflict.equals("consistent") ? "echo" : "consistent";
        }
        boolean someOfA = p.modality() == Modality.EXISTENTIAL;
        boolean someOfB = q.modality() == Modality.EXISTENTIAL;
        boolean softened = (scope.equals("narrower") && someOfB)
                || (scope.equals("broader") && someOfA)
                || (scope.equals("equal") && (someOfA || someOfB))
                || scope.equals("overlap")
                || a.claim().hedge() == Hedge.SPECULATIVE
                || b.claim().hedge() == Hedge.SPECULATIVE;
        if (hard && !softened) {
            return unspecified ? "possible-contradiction" : "contradicts";
        }
        if (hard || soft) {
            return unspecified ? "possible-tension" : "tension";
        }
        return withoutConflict;
    }

    /** The last rows: whether one side says the other again, or more narrowly. */
    private static String withoutConflict(String scope, String told, boolean half) {
        boolean same = told.equals("equal") || told.equals("none");
        boolean oneScope = scope.equals("equal");
        boolean inside = told.equals("inside");
        boolean contains = told.equals("contains");
        if ((scope.equals("narrower") && (same || inside)) || (oneScope && inside)) {
            return "refines";
        }
        if ((scope.equals("broader") && (same || contains)) || (oneScope && contains)) {
            return "refined-by";
        }
        return scope.equals("equal") && (same || half) ? "agrees" : "consistent";
    }

    private static boolean approximate(Testimony testimony) {
        return testimony.claim().stated().filter(Quantity::approximate).isPresent();
    }

    private static Stance stance(Claim claim) {
        boolean turned = claim.proposition().measure().equals("eligibility");
        return turned && claim.stance() == Stance.AFFIRMS
                ? Stance.DENIES
                : turned && claim.stance() == Stance.DENIES ? Stance.AFFIRMS : claim.stance();
    }

    private List<String> dimensions(Proposition p, Proposition q) {
        List<String> relations = new ArrayList<>();
        for (Facet facet : FACETS) {
            relations.add(concepts(p.scope().of(facet), q.scope().of(facet)));
        }
        relations.add(ranges(p.scope().dose(), q.scope().dose()));
        return relations;
    }

    private static String scope(List<String> relations) {
        if (relations.contains("disjoint")) {
            return "disjoint";
        }
        boolean narrower = relations.contains("narrower");
        boolean broader = relations.contains("broader");
        return relations.contains("overlap") || (narrower && broader)
                ? "overlap"
                : narrower ? "narrower" : broader ? "broader" : "equal";
    }

    private String concepts(List<Ref> a, List<Ref> b) {
        if (a.isEmpty() || b.isEmpty()) {
            boolean misuse = a.contains(Ref.of("setting/misuse")) || b.contains(Ref.of("setting/misuse"));
            return a.isEmpty() && b.isEmpty() ? "equal" : misuse ? "disjoint" : "unspecified";
        }
        boolean narrower = b.stream().allMatch(y -> a.stream().anyMatch(x -> under(y).contains(x)));
        boolean broader = a.stream().allMatch(x -> b.stream().anyMatch(y -> under(x).contains(y)));
        if (narrower || broader) {
            return narrower && broader ? "equal" : narrower ? "narrower" : "broader";
        }
        boolean meet = a.stream()
                .filter(x -> b.stream().noneMatch(y -> under(x).contains(y)))
                .allMatch(x -> b.stream()
                        .filter(y -> a.stream().noneMatch(z -> under(y).contains(z)))
                        .allMatch(y -> meet(x, y)));
        return meet ? "overlap" : "disjoint";
    }

    private boolean meet(Ref x, Ref y) {
        for (Ref one : under(x)) {
            for (Ref other : under(y)) {
                if (one.equals(other) || declared(one, other) || declared(other, one)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean declared(Ref one, Ref other) {
        return vocabulary
                .find(one)
                .filter(concept -> concept.mayCoOccurWith().contains(other)
                        || concept.compatibleWith().contains(other))
                .isPresent();
    }

    /** The concept and all that have it above them, by following each step up. */
    private Set<Ref> under(Ref ref) {
        Set<Ref> under = new HashSet<>(Set.of(ref));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Concept concept : vocabulary.inScheme(ref.scheme())) {
                if (concept.broader().stream().anyMatch(under::contains)) {
                    grown |= under.add(concept.ref());
                }
            }
        }
        return under;
    }

    private static String ranges(Optional<Interval> a, Optional<Interval> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.equals(b) ? "equal" : "unspecified";
        }
        return switch (range(a.get(), b.get())) {
            case "inside" -> "narrower";
            case "contains" -> "broader";
            case "meets", "overlaps" -> "overlap";
            case "incomparable" -> "unspecified";
            case String other -> other;
        };
    }

    private String value(Proposition p, Proposition q) {
        if (p.value().interval().isPresent() && q.value().interval().isPresent()) {
            return range(p.value().interval().get(), q.value().interval().get());
        }
        if (p.value().category().isPresent() && q.value().category().isPresent()) {
            return category(p, q);
        }
        String words = p.value().wording().map(Ref::id).orElse("");
        String otherWords = q.value().wording().map(Ref::id).orElse("");
        boolean pHas = p.value().interval().isPresent() || p.value().category().isPresent() || !words.isEmpty();
        boolean qHas = q.value().interval().isPresent() || q.value().category().isPresent() || !otherWords.isEmpty();
        if (pHas == qHas) {
            return words.equals(otherWords) ? "none" : exclude(p, q) ? "disjoint" : "incomparable";
        }
        boolean optional = vocabulary.measure(p.measure()).orElseThrow().valueOptional();
        return optional ? (pHas ? "inside" : "contains") : "incomparable";
    }

    /** Two words neither of which goes with a number or a category, and one of which names the other. */
    private boolean exclude(Proposition p, Proposition q) {
        return Stream.of(p, q)
                        .allMatch(it -> it.value().interval().isEmpty()
                                && it.value().category().isEmpty())
                && (excluded(p).stream().anyMatch(q.value().wording().stream().toList()::contains)
                        || excluded(q).stream()
                                .anyMatch(p.value().wording().stream().toList()::contains));
    }

    private List<Ref> excluded(Proposition p) {
        return p.value()
                .wording()
                .flatMap(vocabulary::find)
                .flatMap(Concept::phrase)
                .map(PhraseFacts::excludes)
                .orElse(List.of());
    }

    private String category(Proposition p, Proposition q) {
        Ref one = p.value().category().orElseThrow();
        Ref other = q.value().category().orElseThrow();
        if (one.equals(other)) {
            String since = p.value().since().orElse("");
            String otherSince = q.value().since().orElse("");
            return since.equals(otherSince)
                    ? "equal"
                    : since.startsWith(otherSince) ? "inside" : otherSince.startsWith(since) ? "contains" : "overlaps";
        }
        return under(other).contains(one)
                ? "inside"
                : under(one).contains(other) ? "contains" : meet(one, other) ? "compatible" : "disjoint";
    }

    private static String mirror(String relation) {
        return relation.equals("inside") ? "contains" : relation.equals("contains") ? "inside" : relation;
    }

    /** By the points at each quarter that each covers; a half would not do, where two open ranges share one cell. */
    private static String range(Interval a, Interval b) {
        if (!a.unit().equals(b.unit())) {
            return "incomparable";
        }
        Set<Integer> one = points(a);
        Set<Integer> other = points(b);
        if (one.equals(other)) {
            return "equal";
        }
        if (other.containsAll(one)) {
            return "inside";
        }
        if (one.containsAll(other)) {
            return "contains";
        }
        long common = one.stream().filter(other::contains).count();
        return common == 0 ? "disjoint" : common == 1 ? "meets" : "overlaps";
    }

    private static Set<Integer> points(Interval interval) {
        Set<Integer> points = new HashSet<>();
        IntStream.rangeClosed(-4 * REACH, 4 * REACH)
                .filter(quarters -> covers(interval, quarters))
                .forEach(points::add);
        return points;
    }

    private static boolean covers(Interval interval, int quarters) {
        BigDecimal point = BigDecimal.valueOf(quarters * 25L, 2);
        int low = interval.low().map(point::compareTo).orElse(1);
        int high = interval.high().map(point::compareTo).orElse(-1);
        return (low > 0 || (low == 0 && !interval.lowOpen())) && (high < 0 || (high == 0 && !interval.highOpen()));
    }

    /** By the cells between whole numbers that both cover, and that either does. */
    private static boolean shareHalf(Proposition p, Proposition q) {
        Interval a = p.value().interval().orElseThrow();
        Interval b = q.value().interval().orElseThrow();
        long both = 0;
        long either = 0;
        for (int cell = -REACH; cell < REACH; cell++) {
            boolean one = covers(a, 4 * cell + 2);
            boolean other = covers(b, 4 * cell + 2);
            both += one && other ? 1 : 0;
            either += one || other ? 1 : 0;
        }
        return 2 * both >= either;
    }

    private static boolean near(Proposition p, Proposition q) {
        Interval a = p.value().interval().orElseThrow();
        Interval b = q.value().interval().orElseThrow();
        double end = Double.NaN;
        double start = Double.NaN;
        if (a.high().isPresent()
                && b.low().isPresent()
                && a.high().get().compareTo(b.low().get()) <= 0) {
            end = a.high().get().doubleValue();
            start = b.low().get().doubleValue();
        } else {
            end = b.high().orElseThrow().doubleValue();
            start = a.low().orElseThrow().doubleValue();
        }
        return (start - end) * 5 <= Math.max(Math.abs(start), Math.abs(end));
    }
}
