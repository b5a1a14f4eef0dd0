package org.claimgraph.question;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.claimgraph.browse.Listing;
import org.claimgraph.browse.Order;
import org.claimgraph.browse.Patterns;
import org.claimgraph.browse.Triples;
import org.claimgraph.claim.Stance;
import org.claimgraph.graph.ClaimTerms;
import org.claimgraph.graph.Description;
import org.claimgraph.graph.Names;
import org.claimgraph.query.ListPage;
import org.claimgraph.query.PageRequest;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Terms;
import org.springframework.stereotype.Component;

/** Looks up what is kept of questions, for many things at once. */
@Component
class Told {

    /** The thing that a list is of. */
    static final Var THING = Triples.ABOUT;

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Var VALUE = Var.alloc("value");
    private static final Var QUESTION = Var.alloc("question");
    private static final Var COUNT = Var.alloc("count");
    private static final Var CLAIM = Var.alloc("claim");
    private static final Var PROPOSITION = Var.alloc("proposition");
    private static final Var STANCE = Var.alloc("stance");

    private final Store store;
    private final Names names;

    Told(Store store, Names names) {
        this.store = store;
        this.names = names;
    }

    /** A page of the things that the patterns ask for, in an order that ends with the thing itself. */
    ListPage<Node> page(Patterns patterns, Order order, PageRequest page) {
        return new Listing(store, patterns, THING, order).page(page);
    }

    /** What is said of things; of those that aren't there, nothing. */
    Map<Node, Description> describe(Collection<Node> things) {
        return things.isEmpty() ? Map.of() : describe(new Patterns().values(THING, things));
    }

    /** What is said of the things of a class that belong to questions. */
    Map<Node, Description> ofQuestions(Collection<Node> questions, Node type) {
        return questions.isEmpty()
                ? Map.of()
                : describe(new Patterns()
                        .values(QUESTION, questions)
                        .triple(THING, Terms.QUESTION, QUESTION)
                        .triple(THING, Terms.TYPE, type));
    }

    /** What is said of the decisions on a disagreement. */
    Map<Node, Description> reviewsOf(Node disagreement) {
        return describe(new Patterns().triple(THING, Terms.REVIEW_OF, disagreement));
    }

    /** What is said of the disagreements of questions that have this verdict. */
    Map<Node, Description> disagreements(Collection<Node> questions, Node verdict) {
        return questions.isEmpty()
                ? Map.of()
                : describe(new Patterns()
                        .values(QUESTION, questions)
                        .triple(THING, Terms.QUESTION, QUESTION)
                        .triple(THING, Terms.VERDICT, verdict));
    }

    private Map<Node, Description> describe(Patterns patterns) {
        return Description.all(Triples.of(store, names.disagreementGraph(), patterns));
    }

    /** How many disagreements of each verdict questions have. */
    Map<Node, Map<Node, Long>> verdicts(Collection<Node> questions) {
        if (questions.isEmpty()) {
            return Map.of();
        }
        Query query = new Patterns()
                .values(QUESTION, questions)
                .triple(THING, Terms.QUESTION, QUESTION)
                .triple(THING, Terms.VERDICT, VALUE)
                .select(QUESTION, VALUE);
        query.setDistinct(false);
        query.addGroupBy(QUESTION);
        query.addGroupBy(VALUE);
        query.addResultVar(COUNT, query.allocAggregate(new AggCountVarDistinct(new ExprVar(THING))));
        Map<Node, Map<Node, Long>> counts = new HashMap<>();
        store.select(query, TIMEOUT)
                .rows()
                .forEach(row -> counts.computeIfAbsent(row.get(0).orElseThrow(), question -> new HashMap<>())
                        .put(
                                row.get(1).orElseThrow(),
                                Long.valueOf(row.get(2).orElseThrow().getLiteralLexicalForm())));
        return counts;
    }

    /** The positions on questions, in their order. */
    Map<Node, List<QuestionBrief.Answer>> answers(Collection<Node> questions) {
        if (questions.isEmpty()) {
            return Map.of();
        }
        Var place = Var.alloc("place");
        Var claims = Var.alloc("claims");
        Var roots = Var.alloc("roots");
        Query query = new Patterns()
                .values(QUESTION, questions)
                .triple(THING, Terms.QUESTION, QUESTION)
                .triple(THING, Terms.PLACE, place)
                .triple(THING, Terms.POSITION_LABEL, VALUE)
                .triple(THING, Terms.POSITION_STANCE, STANCE)
                .triple(THING, Terms.CLAIMS, claims)
                .triple(THING, Terms.INDEPENDENT_ROOTS, roots)
                .select(QUESTION, VALUE, STANCE, claims, roots);
        query.setDistinct(false);
        query.addOrderBy(new SortCondition(place, Query.ORDER_ASCENDING));
        Map<Node, List<QuestionBrief.Answer>> answers = new HashMap<>();
        store.select(query, TIMEOUT)
                .rows()
                .forEach(row -> answers.computeIfAbsent(row.get(0).orElseThrow(), question -> new ArrayList<>())
                        .add(new QuestionBrief.Answer(
                                row.get(1).orElseThrow().getLiteralLexicalForm(),
                                ClaimTerms.word(
                                        Stance.values(),
                                        ClaimTerms::stance,
                                        row.get(2).orElseThrow()),
                                integer(row.get(3).orElseThrow()),
                                integer(row.get(4).orElseThrow()))));
        return answers;
    }

    private static int integer(Node literal) {
        return Integer.parseInt(literal.getLiteralLexicalForm());
    }

    /** The question that each proposition answers; those that answer none are left out. */
    Map<Node, Node> questions(Collection<Node> propositions) {
        if (propositions.isEmpty()) {
            return Map.of();
        }
        Query query = new Patterns()
                .values(PROPOSITION, propositions)
                .triple(PROPOSITION, Terms.QUESTION, QUESTION)
                .select(PROPOSITION, QUESTION);
        Map<Node, Node> questions = new HashMap<>();
        store.select(query, TIMEOUT)
                .rows()
                .forEach(row ->
                        questions.put(row.get(0).orElseThrow(), row.get(1).orElseThrow()));
        return questions;
    }

    /** The claims that take stands towards propositions, by source and id. */
    Map<StandClaims.Stand, List<Node>> claims(Collection<Node> propositions) {
        if (propositions.isEmpty()) {
            return Map.of();
        }
        Query query = new Patterns()
                .values(PROPOSITION, propositions)
                .triple(CLAIM, Terms.PROPOSITION, PROPOSITION)
                .triple(CLAIM, Terms.STANCE, STANCE)
                .select(PROPOSITION, STANCE, CLAIM);
        query.addOrderBy(new SortCondition(CLAIM, Query.ORDER_ASCENDING));
        Map<StandClaims.Stand, List<Node>> claims = new LinkedHashMap<>();
        store.select(query, TIMEOUT)
                .rows()
                .forEach(row -> claims.computeIfAbsent(
                                new StandClaims.Stand(
                                        row.get(0).orElseThrow(), row.get(1).orElseThrow()),
                                stand -> new ArrayList<>())
                        .add(row.get(2).orElseThrow()));
        return claims;
    }
}
