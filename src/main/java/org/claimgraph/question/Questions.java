package org.claimgraph.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.claimgraph.browse.Claims;
import org.claimgraph.browse.Order;
import org.claimgraph.browse.Patterns;
import org.claimgraph.browse.Thing;
import org.claimgraph.disagreement.Question;
import org.claimgraph.disagreement.QuestionState;
import org.claimgraph.disagreement.Verdict;
import org.claimgraph.graph.ClaimTerms;
import org.claimgraph.graph.Description;
import org.claimgraph.graph.Names;
import org.claimgraph.graph.QuestionTerms;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The questions that claims answer, with the positions on each. */
@Component
public class Questions {

    private static final Var CLAIMS = Var.alloc("claims");
    private static final Var STATE = Var.alloc("state");

    private final Told told;
    private final Claims claims;
    private final QuestionFindings findings;
    private final Names names;
    private final Supplier<Vocabulary> vocabulary;

    Questions(Told told, Claims claims, QuestionFindings findings, Names names, Supplier<Vocabulary> vocabulary) {
        this.told = told;
        this.claims = claims;
        this.findings = findings;
        this.names = names;
        this.vocabulary = vocabulary;
    }

    /** A page of questions, those with most claims first. */
    public ListPage<QuestionJson> page(QuestionFilter filter, PageRequest page) {
        ListPage<Node> found = found(filter, page);
        return new ListPage<>(page, described(found.entries()), found.hasNext(), found.total());
    }

    /** The same page without the claims, which takes a fraction of the time. */
    public ListPage<QuestionBrief> briefPage(QuestionFilter filter, PageRequest page) {
        ListPage<Node> found = found(filter, page);
        List<Node> nodes = found.entries();
        Map<Node, Description> asked = told.describe(nodes);
        Labels labels = Labels.of(told, names, vocabulary.get(), asked.values());
        Map<Node, List<QuestionBrief.Answer>> answers = told.answers(nodes);
        Map<Node, Map<Node, Long>> counts = told.verdicts(nodes);
        List<QuestionBrief> entries = nodes.stream()
                .flatMap(node -> Optional.ofNullable(asked.get(node)).stream()
                        .map(said -> brief(
                                said,
                                labels,
                                answers.getOrDefault(node, List.of()),
                                byVerdict(counts.getOrDefault(node, Map.of())))))
                .toList();
        return new ListPage<>(page, entries, found.hasNext(), found.total());
    }

    private static QuestionBrief brief(
            Description said, Labels labels, List<QuestionBrief.Answer> answers, Map<String, Long> disagreements) {
        Thing thing = labels.question(said);
        return new QuestionBrief(
                thing.id(),
                thing.label(),
                state(said),
                claims(said),
                answers,
                disagreements,
                said.flag(Terms.PAIRS_LEFT_OUT));
    }

    private static QuestionState state(Description said) {
        return ClaimTerms.word(QuestionState.values(), QuestionTerms::state, said.required(Terms.QUESTION_STATE));
    }

    private static int claims(Description said) {
        return said.integer(Terms.CLAIMS).orElseThrow();
    }

    /** The query for all that fit a filter, each with its state and how many claims answer it. */
    public Query query(QuestionFilter filter) {
        return patterns(filter).triple(Told.THING, Terms.QUESTION_STATE, STATE).select(Told.THING, STATE, CLAIMS);
    }

    private ListPage<Node> found(QuestionFilter filter, PageRequest page) {
        return told.page(patterns(filter), new Order().by(CLAIMS, true).by(Told.THING, false), page);
    }

    private static Patterns patterns(QuestionFilter filter) {
        Patterns patterns = new Patterns().triple(Told.THING, Terms.TYPE, Terms.QUESTION_CLASS);
        if (!filter.measures().isEmpty()) {
            patterns.oneOf(Told.THING, Terms.QUESTION_MEASURE, filter.measures());
        }
        if (!filter.states().isEmpty()) {
            patterns.oneOf(
                    Told.THING,
                    Terms.QUESTION_STATE,
                    filter.states().stream().map(QuestionTerms::state).toList());
        }
        if (!filter.drugs().isEmpty()) {
            Var proposition = patterns.fresh();
            patterns.triple(proposition, Terms.QUESTION, Told.THING)
                    .oneOf(proposition, Terms.of("drug"), filter.drugs());
        }
        return patterns.triple(Told.THING, Terms.CLAIMS, CLAIMS);
    }

    /** One question. */
    public Optional<QuestionJson> one(String id) {
        return described(List.of(names.question(id))).stream().findFirst();
    }

    /**
     * One question that has to be there.
     *
     * @throws Problem {@code not-found}, where it isn't
     */
    public QuestionJson required(String id) {
        return one(id).orElseThrow(() -> missing(id));
    }

    static Problem missing(String id) {
        return new Problem(
                ProblemCode.NOT_FOUND,
                "There is no question '" + id + "' that a claim answers; /api/v1/questions lists them.");
    }

    private List<QuestionJson> described(List<Node> nodes) {
        Map<Node, Description> asked = told.describe(nodes);
        Labels labels = Labels.of(told, names, vocabulary.get(), asked.values());
        Map<Node, List<Map.Entry<Node, Description>>> positions =
                byQuestion(told.ofQuestions(nodes, Terms.POSITION_CLASS));
        Map<Node, List<Map.Entry<Node, Description>>> found = byQuestion(told.ofQuestions(nodes, Terms.FINDING_CLASS));
        Map<Node, List<Map.Entry<Node, Description>>> apart =
                byQuestion(told.disagreements(nodes, QuestionTerms.verdict(Verdict.DIFFERS_IN_SCOPE)));
        Map<Node, Map<Node, Long>> counts = told.verdicts(nodes);
        StandClaims answered = answered(positions.values(), apart.values());
        Map<Node, Description> sources = findings.sources(found.values().stream()
                .flatMap(List::stream)
                .map(Map.Entry::getValue)
                .toList());
        return nodes.stream()
                .flatMap(node ->
                        Optional.ofNullable(asked.get(node))
                                .filter(said -> said.has(Terms.TYPE, Terms.QUESTION_CLASS))
                                .stream()
                                .map(said -> json(
                                        said,
                                        labels,
                                        positions.getOrDefault(node, List.of()),
                                        apart.getOrDefault(node, List.of()),
                                        counts.getOrDefault(node, Map.of()),
                                        found.getOrDefault(node, List.of()),
                                        sources,
                                        answered)))
                .toList();
    }

    private static Map<Node, List<Map.Entry<Node, Description>>> byQuestion(Map<Node, Description> things) {
        return things.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Node::getURI)))
                .collect(Collectors.groupingBy(thing -> thing.getValue().required(Terms.QUESTION)));
    }

    private StandClaims answered(
            Collection<List<Map.Entry<Node, Description>>> positions,
            Collection<List<Map.Entry<Node, Description>>> apart) {
        Set<Node> propositions = new LinkedHashSet<>();
        positions.stream()
                .flatMap(List::stream)
                .forEach(position -> propositions.addAll(position.getValue().nodes(Terms.HOLDS)));
        apart.stream().flatMap(List::stream).forEach(it -> {
            propositions.add(it.getValue().required(Terms.FIRST_PROPOSITION));
            propositions.add(it.getValue().required(Terms.SECOND_PROPOSITION));
        });
        return StandClaims.read(told, claims, propositions);
    }

    private QuestionJson json(
            Description said,
            Labels labels,
            List<Map.Entry<Node, Description>> positions,
            List<Map.Entry<Node, Description>> apart,
            Map<Node, Long> counts,
            List<Map.Entry<Node, Description>> found,
            Map<Node, Description> sources,
            StandClaims answered) {
        Question question = Labels.content(said);
        Thing thing = labels.question(said);
        return new QuestionJson(
                thing.id(),
                thing.iri(),
                thing.label(),
                labels.measure(question),
                labels.about(question),
                state(said).key(),
                claims(said),
                positions.stream()
                        .map(Map.Entry::getValue)
                        .sorted(Comparator.comparing(
                                position -> position.integer(Terms.PLACE).orElseThrow()))
                        .map(position -> PositionForm.of(question, position, answered))
                        .toList(),
                byVerdict(counts),
                apart.stream()
                        .map(it -> apart(it.getKey(), it.getValue(), answered))
                        .toList(),
                found.stream()
                        .map(it -> findings.json(it.getKey(), it.getValue(), thing, sources))
                        .toList(),
                said.flag(Terms.PAIRS_LEFT_OUT),
                Map.of("self", "/api/v1/questions/" + thing.id()));
    }

    private static Map<String, Long> byVerdict(Map<Node, Long> counts) {
        Map<String, Long> byVerdict = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            Optional.ofNullable(counts.get(QuestionTerms.verdict(verdict)))
                    .ifPresent(count -> byVerdict.put(verdict.key(), count));
        }
        return byVerdict;
    }

    private QuestionJson.ScopeDifferenceJson apart(Node node, Description said, StandClaims answered) {
        List<Map<String, Object>> scopes = new ArrayList<>();
        for (var side : List.of(
                new StandClaims.Stand(said.required(Terms.FIRST_PROPOSITION), said.required(Terms.FIRST_STANCE)),
                new StandClaims.Stand(said.required(Terms.SECOND_PROPOSITION), said.required(Terms.SECOND_STANCE)))) {
            scopes.add(
                    answered.of(side).stream().findFirst().map(Extents::scope).orElse(Map.of()));
        }
        return new QuestionJson.ScopeDifferenceJson(
                said.nodes(Terms.DIFFERS_IN).stream()
                        .map(Node::getLiteralLexicalForm)
                        .sorted()
                        .toList(),
                scopes.getFirst(),
                scopes.getLast(),
                said.text(Terms.EXPLANATION).orElseThrow(),
                "/api/v1/disagreements/" + names.local(node, "disagreement/").orElseThrow());
    }
}
