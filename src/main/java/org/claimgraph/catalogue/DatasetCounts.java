package org.claimgraph.catalogue;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.claimgraph.browse.Patterns;
import org.claimgraph.store.Position;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Terms;
import org.springframework.stereotype.Component;

/** How much the dataset holds. Counting goes over all of it, so what was counted is kept for as long as it holds. */
@Component
public class DatasetCounts {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final Var GRAPH = Var.alloc("graph");
    private static final Var TYPE = Var.alloc("type");
    private static final Var THING = Var.alloc("thing");
    private static final Var PROPERTY = Var.alloc("property");
    private static final Var VALUE = Var.alloc("value");
    private static final Var COUNT = Var.alloc("count");
    private static final String GRAPHS = "graph/";

    private static final SequencedMap<String, Node> CLASSES = classes();

    private final Store store;
    private volatile Optional<Counts> last = Optional.empty();

    DatasetCounts(Store store) {
        this.store = store;
    }

    /**
     * The counts at one position.
     *
     * @param things by kind, as {@link #classes} has them
     * @param triples by class of graphs: {@code sources} for all graphs of sources together, and by name the others
     */
    record Counts(Position position, SequencedMap<String, Long> things, Map<String, Long> triples) {

        long allTriples() {
            return triples.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The kinds of things that are counted, and the class of each. */
    static SequencedMap<String, Node> classes() {
        SequencedMap<String, Node> classes = new LinkedHashMap<>();
        classes.put("claims", Terms.CLAIM);
        classes.put("propositions", Terms.PROPOSITION_CLASS);
        classes.put("sources", Terms.SOURCE_CLASS);
        classes.put("works", Terms.WORK);
        classes.put("concepts", Terms.CONCEPT);
        classes.put("questions", Terms.QUESTION_CLASS);
        classes.put("disagreements", Terms.DISAGREEMENT_CLASS);
        classes.put("findings", Terms.FINDING_CLASS);
        classes.put("reviews", Terms.REVIEW_CLASS);
        return Collections.unmodifiableSequencedMap(classes);
    }

    /** How many things of each kind there are, by the kind's name in the plural. */
    public SequencedMap<String, Long> byKind() {
        return now().things();
    }

    Counts now() {
        Position position = store.position();
        return last.filter(counts -> counts.position().equals(position)).orElseGet(() -> {
            Counts counts = new Counts(position, things(), triples());
            last = Optional.of(counts);
            return counts;
        });
    }

    private SequencedMap<String, Long> things() {
        Map<Node, Long> byClass = counts(
                new Patterns().values(TYPE, CLASSES.values()).triple(THING, Terms.TYPE, TYPE),
                TYPE,
                new AggCountVarDistinct(new ExprVar(THING)));
        SequencedMap<String, Long> things = new LinkedHashMap<>();
        CLASSES.forEach((kind, type) -> things.put(kind, byClass.getOrDefault(type, 0L)));
        return things;
    }

    private Map<String, Long> triples() {
        Map<String, Long> triples = new TreeMap<>();
        counts(new Patterns().in(GRAPH, new Patterns().triple(THING, PROPERTY, VALUE)), GRAPH, new AggCount())
                .forEach((graph, count) -> triples.merge(classOf(graph.getURI()), count, Long::sum));
        return triples;
    }

    private Map<Node, Long> counts(Patterns patterns, Var by, Aggregator count) {
        Query query = patterns.select(by);
        query.setDistinct(false);
        query.addGroupBy(by);
        Expr counted = query.allocAggregate(count);
        query.addResultVar(COUNT, counted);
        Map<Node, Long> counts = new LinkedHashMap<>();
        store.select(query, TIMEOUT)
                .rows()
                .forEach(row -> counts.put(
                        row.get(0).orElseThrow(),
                        Long.valueOf(row.get(1).orElseThrow().getLiteralLexicalForm())));
        return counts;
    }

    private static String classOf(String graph) {
        String name = graph.substring(graph.lastIndexOf(GRAPHS) + GRAPHS.length());
        return name.startsWith("source/") ? "sources" : name;
    }
}
