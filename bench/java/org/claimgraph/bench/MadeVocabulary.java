package org.claimgraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The concepts of every made corpus, the same for each seed, so that corpora of two seeds lie beside each other as
 * corpora on one field do. All names are made up.
 */
final class MadeVocabulary {

    private static final int SUBSTANCES = 190;
    private static final int DRUGS = 500;
    private static final List<String> FORMS = List.of("left form", "right form", "salt", "slow release", "prodrug");
    private static final List<String> AGES = List.of("infants", "youths", "grown people", "elders");

    private final List<MadeConcept> drugs = new ArrayList<>();
    private final List<MadeConcept> outcomes = new ArrayList<>();
    private final List<MadeConcept> populations = new ArrayList<>();
    private final List<MadeConcept> adverseEffects = new ArrayList<>();
    private final List<MadeConcept> targets = new ArrayList<>();
    private final List<MadeConcept> exposures = new ArrayList<>();

    MadeVocabulary() {
        Dice dice = Dice.of(0, "vocabulary", 0);
        MadeNames names = new MadeNames(dice);
        drugs(dice, names);
        for (int i = 0; i < 15; i++) {
            condition(names.next("ic"));
        }
        List<String> diseases = populations.stream().map(MadeConcept::id).toList();
        AGES.forEach(age ->
                populations.add(new MadeConcept("population", "made " + age, Optional.empty()).besides(diseases)));
        for (int i = 0; i < 20; i++) {
            adverseEffect(names.next("ous"));
        }
        for (int i = 0; i < 12; i++) {
            target(names.next("in"));
        }
        for (int i = 0; i < 30; i++) {
            exposures.add(new MadeConcept("exposure", names.next("a") + " variant", Optional.empty()));
        }
    }

    // About 190 substances, the rest forms of them, and forms of forms.
    private void drugs(Dice dice, MadeNames names) {
        for (int i = 0; i < SUBSTANCES; i++) {
            drugs.add(
                    new MadeConcept("drug", names.next(dice.pick(List.of("uzol", "ovar", "imex"))), Optional.empty()));
        }
        List<String> taken = new ArrayList<>();
        while (drugs.size() < DRUGS) {
            MadeConcept above = dice.pick(drugs);
            String label = above.label() + " " + dice.pick(FORMS);
            if (label.split(" ", -1).length <= 4 && !taken.contains(label)) {
                taken.add(label);
                drugs.add(new MadeConcept("drug", label, Optional.of(above.id())));
            }
        }
    }

    private void condition(String name) {
        MadeConcept disease = new MadeConcept("population", name + " disease", Optional.empty());
        populations.add(disease);
        Stream.of("mild ", "severe ", "lasting ", "treated ")
                .map(degree -> new MadeConcept("population", degree + disease.label(), Optional.of(disease.id())))
                .forEach(populations::add);
        MadeConcept course = new MadeConcept("outcome", "course of " + disease.label(), Optional.empty()).asFamily();
        outcomes.add(course);
        Stream.of("relief of ", "remission of ", "relapse of ", "scores of ")
                .map(what -> new MadeConcept("outcome", what + disease.label(), Optional.of(course.id())))
                .forEach(outcomes::add);
    }

    private void adverseEffect(String name) {
        MadeConcept effect = new MadeConcept("adverse-effect", name + " reaction", Optional.empty());
        adverseEffects.add(effect);
        Stream.of("early ", "late ", "slight ", "grave ")
                .map(kind -> new MadeConcept("adverse-effect", kind + effect.label(), Optional.of(effect.id())))
                .forEach(adverseEffects::add);
    }

    private void target(String name) {
        MadeConcept family = new MadeConcept("target", name + " receptors", Optional.empty());
        targets.add(family);
        Stream.of("1", "2", "3")
                .map(number -> new MadeConcept("target", name + " " + number + " receptor", Optional.of(family.id())))
                .forEach(targets::add);
    }

    List<MadeConcept> drugs() {
        return drugs;
    }

    List<MadeConcept> outcomes() {
        return outcomes;
    }

    List<MadeConcept> populations() {
        return populations;
    }

    List<MadeConcept> adverseEffects() {
        return adverseEffects;
    }

    List<MadeConcept> targets() {
        return targets;
    }

    List<MadeConcept> exposures() {
        return exposures;
    }

    /** All concepts, each after what is broader. */
    Stream<MadeConcept> all() {
        return Stream.of(drugs, outcomes, populations, adverseEffects, targets, exposures)
                .flatMap(List::stream);
    }
}
