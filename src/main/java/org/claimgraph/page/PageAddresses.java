package org.claimgraph.page;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.claimgraph.graph.Names;
import org.claimgraph.vocabulary.Terms;
import org.springframework.stereotype.Component;

/** Where a page on a thing is, and how its IRI is written where there is little room. */
@Component
final class PageAddresses {

    private static final String TERM = "cg:";

    private final Names names;

    PageAddresses(Names names) {
        this.names = names;
    }

    /** The address to look a thing up at: ours where it is ours, its own where that is of the web. */
    Optional<String> of(Node thing) {
        if (!thing.isURI()) {
            return Optional.empty();
        }
        String iri = thing.getURI();
        if (iri.startsWith(Terms.NAMESPACE)) {
            return Optional.of("/ontology#" + iri.substring(Terms.NAMESPACE.length()));
        }
        if (iri.startsWith(Terms.CONCEPTS)) {
            return Optional.of("/id/concept/" + iri.substring(Terms.CONCEPTS.length()));
        }
        if (iri.startsWith(names.base())) {
            return Optional.of(ours(iri.substring(names.base().length())));
        }
        return Optional.of(iri).filter(text -> text.startsWith("https://") || text.startsWith("http://"));
    }

    private static String ours(String path) {
        int slash = path.indexOf('/');
        String rest = path.substring(slash + 1);
        return switch (slash < 0 ? "" : path.substring(0, slash)) {
            case "claim" -> "/claims/" + rest;
            case "source" -> "/sources/" + rest;
            case "question" -> "/questions/" + (rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest);
            case "disagreement" -> "/disagreements/" + rest;
            case "query" -> "/queries/" + rest;
            default -> "/id/" + path;
        };
    }

    /** A name of ours without what all have in common; else the IRI. */
    String shortly(Node thing) {
        String iri = thing.toString();
        if (iri.startsWith(Terms.NAMESPACE)) {
            return TERM + iri.substring(Terms.NAMESPACE.length());
        }
        if (iri.startsWith(Terms.CONCEPTS)) {
            return iri.substring(Terms.CONCEPTS.length());
        }
        return iri.startsWith(names.base())
                ? iri.substring(iri.indexOf('/', names.base().length()) + 1)
                : iri;
    }
}
