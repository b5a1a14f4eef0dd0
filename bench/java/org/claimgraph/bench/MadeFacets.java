package org.claimgraph.bench;

import java.util.List;
import java.util.Map;

/**
 * Draws the facets of a claim. Few drugs come often and most seldom, and each drug has outcomes, effects and targets of
 * its own that come most often with it.
 */
final class MadeFacets {

    private static final Shares<String> ROUTES = new Shares<String>()
            .of(34, "oral")
            .of(26, "intravenous")
            .of(12, "intranasal")
            .of(10, "intramuscular")
            .of(8, "subcutaneous")
            .of(4, "sublingual")
            .of(3, "transdermal")
            .of(2, "any")
            .of(1, "rectal");
    private static final List<String> FORMULATIONS =
            List.of("solution-for-infusion", "tablet", "capsule", "nasal-spray", "lozenge", "patch");
    private static final List<String> PHASES =
            List.of("single-dose", "induction", "induction", "maintenance", "maintenance", "whole-course");
    private static final List<String> SETTINGS = List.of("hospital", "outpatient", "clinic", "home", "supervised");
    private static final List<String> ENDPOINTS =
            List.of("response", "remission", "score-change", "quality-of-life", "hospital-admission");
    private static final List<String> COMPARATORS =
            List.of("placebo", "placebo", "placebo", "usual-care", "no-treatment", "active-control");
    private static final List<String> TREATMENTS =
            List.of("talking-therapy", "physiotherapy", "exercise", "diet", "supportive-care", "device-treatment");
    private static final List<String> COUNTED = List.of(
            "prevalence", "incidence", "persons-affected", "treated", "responders", "dropouts", "prescriptions");

    private final MadeVocabulary vocabulary;
    private final MadeBodies bodies;
    private final LongTail drugs;
    private final LongTail others = new LongTail(40, 1.1);

    MadeFacets(MadeVocabulary vocabulary, MadeBodies bodies) {
        this.vocabulary = vocabulary;
        this.bodies = bodies;
        this.drugs = new LongTail(vocabulary.drugs().size(), 1);
    }

    void drug(Dice dice, Map<String, Object> content) {
        int rank = drugs.draw(dice);
        String drug = drug(rank);
        content.put("drug", dice.chance(2) ? List.of(drug, drug(rank + 1)) : drug);
    }

    void exposureOrDrug(Dice dice, Map<String, Object> content) {
        if (dice.chance(50)) {
            content.put("exposure", dice.pick(vocabulary.exposures()).id());
        } else {
            drug(dice, content);
        }
    }

    void outcome(Dice dice, Map<String, Object> content) {
        content.put("outcome", near(dice, content, vocabulary.outcomes()));
    }

    void adverseEffect(Dice dice, Map<String, Object> content) {
        content.put("adverseEffect", dice.chance(4) ? "all" : near(dice, content, vocabulary.adverseEffects()));
    }

    void target(Dice dice, Map<String, Object> content) {
        content.put("target", near(dice, content, vocabulary.targets()));
    }

    void population(Dice dice, Map<String, Object> content) {
        String population = near(dice, content, vocabulary.populations());
        String age = vocabulary.populations().getLast().id();
        content.put("population", dice.chance(8) && !population.equals(age) ? List.of(population, age) : population);
    }

    void comparator(Dice dice, Map<String, Object> content) {
        int kind = dice.below(100);
        content.put(
                "comparator",
                kind < 55 ? dice.pick(COMPARATORS) : kind < 85 ? drug(drugs.draw(dice)) : ROUTES.draw(dice));
    }

    void route(Dice dice, Map<String, Object> content) {
        content.put("route", ROUTES.draw(dice));
    }

    void phase(Dice dice, Map<String, Object> content) {
        content.put("phase", dice.pick(PHASES));
    }

    void treatment(Dice dice, Map<String, Object> content) {
        content.put("treatment", dice.chance(60) ? dice.pick(TREATMENTS) : drug(drugs.draw(dice)));
    }

    void counted(Dice dice, Map<String, Object> content) {
        content.put("counted", dice.pick(COUNTED));
    }

    void regulator(Dice dice, Map<String, Object> content) {
        content.put("body", bodies.regulator(dice));
    }

    void place(Dice dice, Map<String, Object> content) {
        content.put("jurisdiction", bodies.place(dice));
    }

    /** What a source may leave unsaid, and mostly does. */
    void optional(Dice dice, Map<String, Object> content) {
        if (dice.chance(35) && !content.containsKey("population")) {
            population(dice, content);
        }
        if (!content.containsKey("drug")) {
            return;
        }
        if (dice.chance(40) && !content.containsKey("route")) {
            route(dice, content);
        }
        if (dice.chance(8)) {
            content.put("formulation", dice.pick(FORMULATIONS));
        }
        if (dice.chance(5)) {
            content.put("setting", dice.pick(SETTINGS));
        }
        if (content.containsKey("outcome")) {
            ofOutcome(dice, content);
        }
        if (dice.chance(4)) {
            content.put("modality", "existential");
        }
    }

    private void ofOutcome(Dice dice, Map<String, Object> content) {
        if (dice.chance(8)) {
            content.put("endpoint", dice.pick(ENDPOINTS));
        }
        if (dice.chance(12)) {
            content.put("dose", MadeQuantities.dose(dice));
        }
        if (dice.chance(10)) {
            content.put("assessmentTime", MadeQuantities.assessment(dice));
        }
        if (dice.chance(3)) {
            content.put("coTreatment", dice.pick(TREATMENTS));
        }
    }

    // Spread over the list by the subject, so that drugs differ in what is said of them.
    private String near(Dice dice, Map<String, Object> content, List<MadeConcept> concepts) {
        int home = String.valueOf(content.get("drug")).hashCode();
        return concepts.get(Math.floorMod(home + others.draw(dice) * 7, concepts.size()))
                .id();
    }

    // Ranks are spread over the list of drugs, so that both substances and their forms are among the frequent ones.
    private String drug(int rank) {
        List<MadeConcept> all = vocabulary.drugs();
        return all.get(Math.floorMod(rank * 211, all.size())).id();
    }
}
