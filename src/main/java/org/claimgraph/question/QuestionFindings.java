package org.claimgraph.question;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.claimgraph.browse.Order;
import org.claimgraph.browse.Patterns;
import org.claimgraph.browse.Thing;
import org.claimgraph.disagreement.QuestionFinding;
import org.claimgraph.graph.ClaimTerms;
import org.claimgraph.graph.Description;
import org.claimgraph.graph.Names;
import org.claimgraph.graph.QuestionTerms;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The findings that are kept of questions: what is worth a look and is no verdict on a pair. */
@Component
class QuestionFindings {

    private static final Var SEVERITY = Var.alloc("severity");
    private static final Var KIND = Var.alloc("kind");

    private final Told told;
    private final Names names;
    private final Supplier<Vocabulary> vocabulary;

    QuestionFindings(Told told, Names names, Supplier<Vocabulary> vocabulary) {
        this.told = told;
        this.names = names;
        this.vocabulary = vocabulary;
    }

    /** Which findings are wanted, empty sets for any. */
    record Filter(Set<Node> kinds, Set<Node> measures, Set<Node> drugs, Set<Node> sources) {}

    /** A page of findings, what matters most first. */
    ListPage<FindingJson> page(Filter filter, PageRequest page) {
        Patterns patterns = new Patterns().triple(Told.THING, Terms.FINDING_KIND, KIND);
        if (!filter.kinds().isEmpty()) {
            patterns.oneOf(Told.THING, Terms.FINDING_KIND, filter.kinds());
        }
        if (!filter.sources().isEmpty()) {
            patterns.oneOf(Told.THING, Terms.FINDING_SOURCE, filter.sources());
        }
        Var question = patterns.fresh();
        patterns.triple(Told.THING, Terms.QUESTION, question);
        if (!filter.measures().isEmpty()) {
            patterns.oneOf(question, Terms.QUESTION_MEASURE, filter.measures());
        }
        if (!filter.drugs().isEmpty()) {
            Var proposition = patterns.fresh();
            patterns.triple(proposition, Terms.QUESTION, question).oneOf(proposition, Terms.of("drug"), filter.drugs());
        }
        ListPage<Node> found = told.page(
                patterns.triple(Told.THING, Terms.SEVERITY, SEVERITY),
                new Order().by(SEVERITY, true).by(KIND, false).by(Told.THING, false),
                page);
        return new ListPage<>(page, described(found.entries()), found.hasNext(), found.total());
    }

    private List<FindingJson> described(List<Node> nodes) {
        Map<Node, Description> all = told.describe(nodes);
        Set<Node> questions = all.values().stream()
                .map(said -> said.required(Terms.QUESTION))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<Node, Description> asked = told.describe(questions);
        Labels labels = Labels.of(told, names, vocabulary.get(), asked.values());
        Map<Node, Description> sources = sources(all.values());
        return nodes.stream()
                .flatMap(node -> Optional.ofNullable(all.get(node)).stream()
                        .map(said -> json(
                                node,
                                said,
                                labels.question(Optional.ofNullable(asked.get(said.required(Terms.QUESTION)))
                                        .orElseThrow()),
                                sources)))
                .toList();
    }

    /** The sources that findings name. */
    Map<Node, Description> sources(Collection<Description> findings) {
        return told.describe(findings.stream()
                .flatMap(said -> said.nodes(Terms.FINDING_SOURCE).stream())
                .collect(Collectors.toSet()));
    }

    /** A finding on a question. */
    FindingJson json(Node node, Description said, Thing question, Map<Node, Description> sources) {
        return new FindingJson(
                names.local(node, "finding/").orElseThrow(),
                node.getURI(),
                ClaimTerms.word(
                                QuestionFinding.Kind.values(),
                                QuestionTerms::findingKind,
                                said.required(Terms.FINDING_KIND))
                        .key(),
                said.integer(Terms.SEVERITY).orElseThrow(),
                question,
                said.nodes(Terms.FINDING_CLAIM).stream()
                        .flatMap(claim -> names.local(claim, "claim/").stream())
                        .sorted()
                        .toList(),
                said.nodes(Terms.FINDING_SOURCE).stream()
                        .map(source -> {
                            String id = names.local(source, "source/").orElseThrow();
                            return new Thing(
                                    id,
                                    source.getURI(),
                                    Optional.ofNullable(sources.get(source))
                                            .flatMap(it -> it.text(Terms.TITLE))
                                            .orElse(id));
                        })
                        .sorted((a, b) -> a.id().compareTo(b.id()))
                        .toList(),
                said.integer(Terms.FINDING_COUNT).orElseThrow(),
                said.text(Terms.EXPLANATION).orElseThrow());
    }
}
