package org.claimgraph.question;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.claimgraph.browse.ClaimJson;
import org.claimgraph.browse.Thing;
import org.claimgraph.claim.Stance;
import org.claimgraph.graph.ClaimTerms;
import org.claimgraph.graph.Description;
import org.claimgraph.graph.Names;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** What claims are asked: the questions that their propositions answer. */
@Component
public class Asked {

    private final Told told;
    private final Names names;
    private final Supplier<Vocabulary> vocabulary;

    Asked(Told told, Names names, Supplier<Vocabulary> vocabulary) {
        this.told = told;
        this.names = names;
        this.vocabulary = vocabulary;
    }

    /** The question of each of these propositions, by IRI; those that answer none are left out. */
    public Map<String, Thing> of(Collection<String> propositions) {
        List<Node> nodes =
                propositions.stream().distinct().map(NodeFactory::createURI).toList();
        Map<Node, Node> questions = told.questions(nodes);
        Map<Node, Description> said = told.describe(questions.values());
        Labels labels = Labels.of(told, names, vocabulary.get(), said.values());
        Map<String, Thing> asked = new HashMap<>();
        questions.forEach((proposition, question) -> Optional.ofNullable(said.get(question))
                .ifPresent(description -> asked.put(proposition.getURI(), labels.question(description))));
        return asked;
    }

    /**
     * An answer to a question.
     *
     * @param own whether a certain claim gives it
     */
    public record Answer(String label, String stance, int claims, int independentRoots, boolean own) {}

    /** The answers to a question that a claim is asked, without the claims that give them. */
    public List<Answer> answers(Thing question, ClaimJson claim) {
        Node node = names.question(question.id());
        Optional<String> measure = Optional.ofNullable(
                        told.describe(List.of(node)).get(node))
                .map(said -> Labels.content(said).measure());
        boolean turned = measure.filter(asked -> !asked.equals(claim.measure())).isPresent();
        return told.ofQuestions(List.of(node), Terms.POSITION_CLASS).values().stream()
                .sorted(Comparator.comparing(
                        position -> position.integer(Terms.PLACE).orElseThrow()))
                .map(position -> answer(position, claim, turned))
                .toList();
    }

    /** A claim of the opposite measure gives the answer that has the opposite stance. */
    private static Answer answer(Description position, ClaimJson claim, boolean turned) {
        Stance stance = ClaimTerms.word(Stance.values(), ClaimTerms::stance, position.required(Terms.POSITION_STANCE));
        Stance said = turned ? PositionForm.opposite(stance) : stance;
        return new Answer(
                position.text(Terms.POSITION_LABEL).orElseThrow(),
                stance.key(),
                position.integer(Terms.CLAIMS).orElseThrow(),
                position.integer(Terms.INDEPENDENT_ROOTS).orElseThrow(),
                said.key().equals(claim.stance())
                        && position.nodes(Terms.HOLDS).contains(NodeFactory.createURI(claim.proposition())));
    }
}
