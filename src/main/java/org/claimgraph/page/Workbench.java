package org.claimgraph.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.claimgraph.browse.Patterns;
import org.claimgraph.graph.Names;
import org.claimgraph.vocabulary.Terms;
import org.springframework.stereotype.Component;

/** Where a query can be changed and run. */
@Component
class Workbench {

    private static final Var CLAIM = Var.alloc("claim");
    private static final Var STANCE = Var.alloc("stance");
    private static final Var SAYS = Var.alloc("says");

    private final Names names;

    Workbench(Names names) {
        this.names = names;
    }

    /** The address with the query for all claims on a question. */
    String claimsOn(String question) {
        Patterns patterns = new Patterns();
        Var proposition = Var.alloc("proposition");
        patterns.triple(proposition, Terms.QUESTION, names.question(question))
                .triple(CLAIM, Terms.PROPOSITION, proposition)
                .triple(CLAIM, Terms.STANCE, STANCE)
                .triple(CLAIM, Terms.SAYS, SAYS);
        return address(patterns.select(CLAIM, STANCE, SAYS));
    }

    private static String address(Query query) {
        return "/workbench?query=" + URLEncoder.encode(query.toString(), StandardCharsets.UTF_8);
    }
}
