package org.claimgraph.page;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.claimgraph.browse.Patterns;
import org.claimgraph.graph.Names;
import org.claimgraph.html.Link;
import org.claimgraph.rdf.Prefixes;
import org.claimgraph.vocabulary.Terms;
import org.springframework.stereotype.Component;

/** Where a person goes on with the query that a page comes from. */
@Component
class Workbench {

    private static final Var CLAIM = Var.alloc("claim");
    private static final Var STANCE = Var.alloc("stance");
    private static final Var SAYS = Var.alloc("says");
    private static final Var PROPERTY = Var.alloc("property");
    private static final Var VALUE = Var.alloc("value");

    private final Names names;
    private final Prefixes prefixes;

    Workbench(Names names, Prefixes prefixes) {
        this.names = names;
        this.prefixes = prefixes;
    }

    /** The way there with the query for all claims on a question. */
    Link claimsOn(String question) {
        Patterns patterns = new Patterns();
        Var proposition = Var.alloc("proposition");
        patterns.triple(proposition, Terms.QUESTION, names.question(question))
                .triple(CLAIM, Terms.PROPOSITION, proposition)
                .triple(CLAIM, Terms.STANCE, STANCE)
                .triple(CLAIM, Terms.SAYS, SAYS);
        return link(patterns.select(CLAIM, STANCE, SAYS));
    }

    /** The way there with the query for all that is said of a thing. */
    Link about(Node thing) {
        return link(new Patterns().triple(thing, PROPERTY, VALUE).select(PROPERTY, VALUE));
    }

    /** The way there with a query, its IRIs shortened by the prefixes that they start with. */
    Link link(Query query) {
        String bare = query.serialize();
        prefixes.all().forEach((name, start) -> {
            if (bare.contains("<" + start)) {
                query.getPrefixMapping().setNsPrefix(name, start);
            }
        });
        return new Link(QueryAddress.workbench(query.serialize()), "open in workbench");
    }
}
