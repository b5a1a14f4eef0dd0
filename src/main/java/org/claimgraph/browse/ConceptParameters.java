package org.claimgraph.browse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Nearest;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Slug;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;

/** Reads parameters that name concepts, by slug or by {@code scheme/slug}. */
public record ConceptParameters(RequestParameters parameters, Vocabulary vocabulary) {

    /**
     * The concepts that a parameter names, each looked up in these schemes in their order.
     *
     * @throws org.claimgraph.problem.Problem {@code invalid-parameter} with the nearest names, where there is none
     */
    public List<Ref> refs(String name, List<String> schemes) {
        return parameters.all(name).stream()
                .map(text -> ref(name, text, schemes))
                .toList();
    }

    /** The concepts that a parameter names with everything under them, as nodes. */
    public Set<Node> withNarrower(String name, List<String> schemes) {
        return refs(name, schemes).stream()
                .flatMap(ref -> vocabulary.narrowerOrSelf(ref).stream())
                .map(Terms::concept)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Ref ref(String name, String text, List<String> schemes) {
        String[] parts = text.split("/", 2);
        boolean qualified = parts.length == 2 && schemes.contains(parts[0]) && Slug.fits(parts[1]);
        Stream<Ref> candidates =
                qualified ? Stream.of(Ref.of(text)) : schemes.stream().map(scheme -> new Ref(scheme, text));
        return candidates
                .filter(candidate -> vocabulary.find(candidate).isPresent())
                .findFirst()
                .orElseThrow(() -> unknown(name, text, schemes));
    }

    private RuntimeException unknown(String name, String text, List<String> schemes) {
        List<String> slugs = schemes.stream()
                .flatMap(scheme -> vocabulary.inScheme(scheme).stream())
                .map(Concept::ref)
                .map(Ref::id)
                .toList();
        List<String> nearest = Nearest.to(text, slugs);
        String kinds = String.join(" or ", schemes).replace('-', ' ');
        return RequestParameters.invalid(
                name,
                "There is no " + kinds + " '" + text + "'"
                        + (nearest.isEmpty()
                                ? "; /api/v1/concepts/" + schemes.getFirst() + " lists them."
                                : "; did you mean " + String.join(", ", nearest) + "?"),
                nearest);
    }
}
