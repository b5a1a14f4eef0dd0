package org.claimgraph.sparql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/**
 * The variables that the triples of one group bind, and the ends of their paths that go on ({@code *}, {@code +}). A
 * path of several steps binds what lies between them.
 */
final class PathEnds {

    private record Closure(Node from, Node to) {}

    private final Set<Node> bound = new HashSet<>();
    private final List<Closure> closures = new ArrayList<>();
    private int between;

    PathEnds(Set<Node> bound) {
        this.bound.addAll(bound);
    }

    void bind(Node variable) {
        bound.add(variable);
    }

    /** @throws org.claimgraph.problem.Problem {@code query-refused} where a path that goes on has another within it */
    void add(TriplePath triple) {
        if (triple.getPath() == null) {
            bound.add(triple.getSubject());
            bound.add(triple.getPredicate());
            bound.add(triple.getObject());
        } else {
            add(triple.getSubject(), triple.getPath(), triple.getObject(), true);
        }
    }

    /** The variables bound without the paths that go on. */
    Set<Node> boundSoFar() {
        return Set.copyOf(bound);
    }

    /**
     * The variables that have a value wherever the group has a row.
     *
     * @throws org.claimgraph.problem.Problem {@code query-refused} where neither end of a path that goes on has one
     */
    Set<Node> bound() {
        List<Closure> open = new ArrayList<>(closures);
        boolean more = true;
        while (more) {
            more = open.removeIf(closure -> {
                boolean reached = isBound(closure.from()) || isBound(closure.to());
                if (reached) {
                    bound.add(closure.from());
                    bound.add(closure.to());
                }
                return reached;
            });
        }
        if (!open.isEmpty()) {
            throw Rule.PATH_ENDS.refusal("A path with * or + has two ends that nothing else binds.");
        }
        return bound;
    }

    private boolean isBound(Node end) {
        return !Var.isVar(end) || bound.contains(end);
    }

    private void add(Node from, Path path, Node to, boolean binds) {
        switch (path) {
            case P_Seq sequence -> {
                Node middle = Var.alloc("/" + between++);
                add(from, sequence.getLeft(), middle, binds);
                add(middle, sequence.getRight(), to, binds);
            }
            case P_Inverse inverse -> add(to, inverse.getSubPath(), from, binds);
            case P_Alt either -> {
                boolean always = binds && !goesOn(either);
                add(from, either.getLeft(), to, always);
                add(from, either.getRight(), to, always);
            }
            case P_ZeroOrOne step -> add(from, step.getSubPath(), to, binds && !goesOn(step));
            case P_ZeroOrMore1 closure -> closure(from, closure, to);
            case P_ZeroOrMoreN closure -> closure(from, closure, to);
            case P_OneOrMore1 closure -> closure(from, closure, to);
            case P_OneOrMoreN closure -> closure(from, closure, to);
            default -> {
                if (binds) {
                    bound.add(from);
                    bound.add(to);
                }
            }
        }
    }

    private void closure(Node from, P_Path1 closure, Node to) {
        if (goesOn(closure.getSubPath())) {
            throw Rule.PATH_NESTING.refusal("A path with * or + has another within it.");
        }
        closures.add(new Closure(from, to));
    }

    private static boolean goesOn(Path path) {
        return switch (path) {
            case P_ZeroOrMore1 closure -> true;
            case P_ZeroOrMoreN closure -> true;
            case P_OneOrMore1 closure -> true;
            case P_OneOrMoreN closure -> true;
            case P_Path1 one -> goesOn(one.getSubPath());
            case P_Path2 two -> goesOn(two.getLeft()) || goesOn(two.getRight());
            default -> false;
        };
    }
}
