package org.claimgraph.question;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.claimgraph.browse.ClaimJsonForm;
import org.claimgraph.browse.Thing;
import org.claimgraph.disagreement.Question;
import org.claimgraph.graph.Description;
import org.claimgraph.graph.Names;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;

/** What to call questions, and what they are about. */
final class Labels {

    private final Names names;
    private final Vocabulary vocabulary;
    private final Map<Node, String> bodies = new HashMap<>();

    private Labels(Names names, Vocabulary vocabulary, Map<Node, Description> bodies) {
        this.names = names;
        this.vocabulary = vocabulary;
        bodies.forEach((body, said) -> said.text(Terms.PREF_LABEL).ifPresent(label -> this.bodies.put(body, label)));
    }

    /** The labels for these questions; those of bodies that they are about aren't in the vocabulary. */
    static Labels of(Told told, Names names, Vocabulary vocabulary, Collection<Description> questions) {
        List<Node> bodies = questions.stream()
                .flatMap(question -> question.nodes(Terms.ABOUT).stream())
                .filter(node -> names.local(node, "body/").isPresent())
                .distinct()
                .toList();
        return new Labels(names, vocabulary, told.describe(bodies));
    }

    /** The question that a description is of. */
    static Question content(Description question) {
        return Question.parse(question.text(Terms.CANONICAL).orElseThrow());
    }

    /** A question with its measure and what it is about as its label. */
    Thing question(Description said) {
        Question question = content(said);
        String about = about(question).stream().map(Thing::label).collect(Collectors.joining(", "));
        String measure = measure(question).label();
        return new Thing(
                question.hash(),
                names.question(question.hash()).getURI(),
                about.isEmpty() ? measure : measure + ": " + about);
    }

    /** The measure that is asked about. */
    Thing measure(Question question) {
        return ClaimJsonForm.concept(vocabulary, new Ref("measure", question.measure()));
    }

    /** The concepts that a question is about, the subject first. */
    List<Thing> about(Question question) {
        return question.about().entrySet().stream()
                .sorted((a, b) ->
                        Boolean.compare(b.getKey().equals("drug"), a.getKey().equals("drug")))
                .flatMap(entry -> entry.getValue().stream())
                .map(this::thing)
                .toList();
    }

    private Thing thing(Ref ref) {
        Node node = names.facetValue(ref);
        return ref.scheme().equals("body")
                ? new Thing(ref.id(), node.getURI(), bodies.getOrDefault(node, ref.id()))
                : ClaimJsonForm.concept(vocabulary, ref);
    }
}
