package org.claimgraph.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Dimension;
import org.claimgraph.vocabulary.MeasureFacts;
import org.claimgraph.vocabulary.PhraseFacts;
import org.claimgraph.vocabulary.PlausibleRange;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.UnitFacts;
import org.claimgraph.vocabulary.ValueKind;
import org.claimgraph.vocabulary.Vocabulary;

/** A small vocabulary about a drug that doesn't exist. */
public final class ExampleVocabulary {

    private final List<Concept> concepts = new ArrayList<>();

    private ExampleVocabulary() {}

    /** What the example files may refer to, with documents at hand. */
    public static References references(Documents documents) {
        return new References(
                vocabulary(),
                Set.of("smith-2019", "jones-2020"),
                Set.of("example-agency", "example-college"),
                documents);
    }

    /** What the example files may refer to. */
    public static References references() {
        return references(Documents.NONE);
    }

    public static Vocabulary vocabulary() {
        ExampleVocabulary example = new ExampleVocabulary();
        example.measures();
        example.units();
        example.plain();
        return Vocabulary.of(example.concepts);
    }

    private void measures() {
        measure("efficacy", ValueKind.NONE, false, List.of("subject", "outcome"));
        measure("onset", ValueKind.INTERVAL, false, List.of("subject", "outcome"), Dimension.TIME);
        measure("response-rate", ValueKind.INTERVAL, false, List.of("subject", "outcome"), Dimension.PERCENT);
        measure("dose", ValueKind.INTERVAL, false, List.of("subject"), Dimension.AMOUNT);
        measure("schedule", ValueKind.INTERVAL, false, List.of("subject", "phase"), Dimension.SESSIONS, Dimension.TIME);
        measure("comparison", ValueKind.CATEGORY, false, List.of("subject", "outcome"));
        measure("control-status", ValueKind.CATEGORY, false, List.of("subject", "body|jurisdiction"));
        measure("statistic", ValueKind.INTERVAL, false, List.of("counted", "population"), Dimension.NUMBER);
        measure("study-result", ValueKind.ANY, true, List.of("subject", "outcome", "cites"));
    }

    private void units() {
        unit("min", "h", "0.0166666666666667", Dimension.TIME);
        unit("h", "h", "1", Dimension.TIME);
        unit("d", "h", "24", Dimension.TIME);
        unit("wk", "h", "168", Dimension.TIME);
        unit("mg", "mg", "1", Dimension.AMOUNT);
        unit("g", "mg", "1000", Dimension.AMOUNT);
        unit("mg/kg", "mg/kg", "1", Dimension.AMOUNT);
        unit("percent", "percent", "1", Dimension.PERCENT);
        unit("persons", "persons", "1", Dimension.NUMBER);
        unit("patients", "persons", "1", Dimension.NUMBER);
        unit("sessions", "sessions", "1", Dimension.SESSIONS);
    }

    private void plain() {
        Ref examplol = new Ref("drug", "examplol");
        named("source-kind", "journal-article", "web-page");
        named("design", "randomised-trial");
        named("route", "any", "oral");
        add(with(Concept.named(new Ref("route", "intravenous"), "intravenous"), List.of("i.v.", "by vein")));
        named("outcome", "pain", "sleep");
        named("population", "adults", "severe-pain");
        named("phase", "induction");
        named("jurisdiction", "exampleland");
        named("counted", "affected");
        named("comparator", "placebo");
        named("treatment", "physiotherapy", "examplol");
        named("setting", "clinic");
        named("dose-level", "low");
        named("formulation", "tablet");
        named("endpoint", "pain-scale");
        named("target", "receptor");
        named("adverse-effect", "nausea");
        named("exposure", "long-walks");
        category("better", "comparison");
        category("worse", "comparison");
        category("schedule-one", "control-status");
        drug(examplol, List.of(), List.of(range("10", "300", "mg", Optional.empty())));
        drug(
                new Ref("drug", "s-examplol"),
                List.of(examplol),
                List.of(range("0.001", "0.005", "g", Optional.of(new Ref("route", "intravenous")))));
        drug(new Ref("drug", "paracetamol"), List.of(), List.of());
        phrase("within-hours", new PhraseFacts(number("0"), number("24"), false, true, Optional.of("h"), List.of()));
        phrase("rapid", new PhraseFacts(Optional.empty(), Optional.empty(), true, true, Optional.empty(), List.of()));
    }

    private void measure(String id, ValueKind kind, boolean optional, List<String> requires, Dimension... dimensions) {
        Concept plain = Concept.named(new Ref("measure", id), id);
        add(build(
                plain,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new MeasureFacts(
                        requires,
                        kind,
                        Set.of(dimensions),
                        optional,
                        List.of("drug"),
                        kind == ValueKind.CATEGORY ? Set.of("no-difference") : Set.of(),
                        Optional.empty(),
                        false))));
    }

    private void unit(String symbol, String base, String multiplier, Dimension dimension) {
        add(build(
                Concept.named(new Ref("unit", symbol.replace("/", "-per-")), symbol),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(new UnitFacts(symbol, base, new BigDecimal(multiplier), dimension)),
                Optional.empty()));
    }

    private void phrase(String id, PhraseFacts facts) {
        add(build(
                Concept.named(new Ref("vague-phrase", id), id),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(facts),
                Optional.empty(),
                Optional.empty()));
    }

    private void drug(Ref ref, List<Ref> broader, List<PlausibleRange> plausible) {
        add(build(
                Concept.named(ref, ref.id()),
                List.of(),
                broader,
                List.of(),
                plausible,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private void category(String id, String measure) {
        add(build(
                Concept.named(new Ref("category", id), id),
                List.of(),
                List.of(),
                List.of(measure),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private void named(String scheme, String... ids) {
        for (String id : ids) {
            add(Concept.named(new Ref(scheme, id), id));
        }
    }

    private void add(Concept concept) {
        concepts.add(concept);
    }

    private static Concept with(Concept plain, List<String> altLabels) {
        return build(
                plain,
                altLabels,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Concept build(
            Concept plain,
            List<String> altLabels,
            List<Ref> broader,
            List<String> measures,
            List<PlausibleRange> plausible,
            Optional<PhraseFacts> phrase,
            Optional<UnitFacts> unit,
            Optional<MeasureFacts> measure) {
        return new Concept(
                plain.ref(),
                plain.label(),
                altLabels,
                Optional.empty(),
                broader,
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                measures,
                plausible,
                List.of(),
                false,
                phrase,
                unit,
                measure,
                Optional.empty());
    }

    private static PlausibleRange range(String min, String max, String unit, Optional<Ref> route) {
        return new PlausibleRange("dose", number(min), number(max), unit, route);
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.of(new BigDecimal(text));
    }
}
