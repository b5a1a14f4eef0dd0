package org.claimgraph.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimgraph.claim.Identifiers;
import org.claimgraph.claim.Source;
import org.claimgraph.problem.Finding;
import org.claimgraph.validation.FindingKind;
import org.claimgraph.validation.Place;
import org.claimgraph.validation.Tree;

/** Keeps the names that the sources of a corpus go by, and finds two that share one. */
final class SourceNames {

    private final Map<String, String> fileOfName = new HashMap<>();

    /**
     * What is wrong with a source beside those before it: its id is taken, or it is a document that is there already.
     */
    List<Finding> add(Source source, Tree tree) {
        Identifiers names = source.identifiers();
        return Stream.of(
                        taken("id", Optional.of(source.id()), tree, FindingKind.DUPLICATE_ID, "choose another"),
                        same("doi", names.doi(), tree),
                        same("pmid", names.pmid(), tree),
                        same("pmcid", names.pmcid(), tree),
                        same("url", names.url(), tree))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> same(String key, Optional<String> name, Tree tree) {
        return taken(key, name, tree, FindingKind.SAME_DOCUMENT, "the two count as one document");
    }

    private Optional<Finding> taken(
            String key, Optional<String> name, Tree tree, FindingKind kind, String consequence) {
        Optional<String> before =
                name.flatMap(known -> Optional.ofNullable(fileOfName.putIfAbsent(key + " " + known, tree.file())));
        Place place = tree.places().at("/source/" + key);
        return before.map(file -> new Finding(
                kind.severity(),
                tree.file(),
                place.line(),
                place.column(),
                "source." + key,
                kind.slug(),
                "the source in " + file + " has the same " + key + "; " + consequence,
                Optional.empty()));
    }
}
