package org.claimgraph.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.claimgraph.vocabulary.Ref;

/** Claims of any shape the records allow, the same for the same seed. */
public final class RandomClaims {

    private static final String LETTERS = "abc xyz\"'\\<>{}|^`\n\té∞𝛼";

    private final Random random;

    public RandomClaims(long seed) {
        this.random = new Random(seed);
    }

    public Curation curation() {
        String id = slug();
        Source source = new Source(
                id,
                text(),
                "journal-article",
                maybe(this::text),
                maybe(() -> "2024-04"),
                new Identifiers(maybe(this::text), maybe(this::slug), maybe(this::slug), maybe(this::text)),
                maybe(this::text),
                maybe(() -> new Source.Document("a.txt", "0".repeat(64), random.nextInt(1, 9999))),
                maybe(this::text));
        List<Claim> claims = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            claims.add(claim(id, "c" + i));
        }
        claims.sort(Comparator.comparing(Claim::id));
        return new Curation(source, claims);
    }

    private Claim claim(String source, String id) {
        Proposition proposition = new Proposition(slug(), scope(), pick(Modality.values()), value());
        return new Claim(
                source,
                id,
                proposition,
                pick(Stance.values()),
                pick(Hedge.values()),
                text(),
                maybe(this::quantity),
                maybe(this::interval),
                maybe(this::interval),
                maybe(this::interval),
                maybe(this::slug),
                maybe(() -> new SourceRating(text(), text())),
                maybe(this::slug),
                random.nextBoolean() ? List.of() : List.of(slug(), slug()),
                pick(Locus.values()),
                maybe(() -> new Locator(random.nextInt(100), 100 + random.nextInt(100), maybe(() -> "f".repeat(64)))),
                maybe(this::text));
    }

    private Scope scope() {
        Map<Facet, List<Ref>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            if (random.nextInt(3) == 0) {
                Ref one = new Ref(pick(facet.schemes().toArray(String[]::new)), slug());
                Ref other = new Ref(facet.schemes().getFirst(), slug());
                facets.put(facet, facet.many() && random.nextBoolean() ? List.of(one, other) : List.of(one));
            }
        }
        return new Scope(facets, maybe(this::interval), maybe(this::interval));
    }

    private Value value() {
        return new Value(
                maybe(this::interval),
                maybe(() -> new Ref("vague-phrase", slug())),
                maybe(() -> new Ref("category", slug())),
                maybe(() -> "2019"),
                maybe(this::interval));
    }

    private Quantity quantity() {
        Quantity quantity = new Quantity(
                maybe(this::text),
                maybe(this::interval),
                maybe(() -> pick(QuantityKind.values())),
                random.nextBoolean(),
                maybe(this::slug));
        // A quantity that says nothing is none.
        return quantity.text().isEmpty()
                        && quantity.range().isEmpty()
                        && quantity.phrase().isEmpty()
                ? new Quantity(Optional.of(text()), Optional.empty(), Optional.empty(), false, Optional.empty())
                : quantity;
    }

    private Interval interval() {
        return new Interval(
                maybe(this::number),
                random.nextBoolean(),
                maybe(this::number),
                random.nextBoolean(),
                pick(new String[] {"h", "wk", "mg", "mg/kg", "percent", "sessions/wk"}));
    }

    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(-2000, 20000), random.nextInt(-2, 6));
    }

    private String slug() {
        return "s" + random.nextInt(50) + "-" + (char) ('a' + random.nextInt(26));
    }

    private String text() {
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(30); i > 0; i--) {
            text.appendCodePoint(LETTERS.codePointAt(
                    LETTERS.offsetByCodePoints(0, random.nextInt(LETTERS.codePointCount(0, LETTERS.length())))));
        }
        return text.toString();
    }

    private <T> Optional<T> maybe(Supplier<T> supplier) {
        return random.nextBoolean() ? Optional.of(supplier.get()) : Optional.empty();
    }

    private <T> T pick(T[] from) {
        return from[random.nextInt(from.length)];
    }
}
