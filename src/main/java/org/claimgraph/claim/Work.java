package org.claimgraph.claim;

import java.util.List;
import java.util.Optional;

/**
 * What a source cites: a study, a review, a guideline, a statement.
 *
 * @param kind slug in the scheme {@code source-kind}
 * @param design slug in the scheme {@code design}, where stated or evident
 * @param container the journal or series it is part of
 * @param issuedBy slug of the body whose statement it is, which is then what it rests on
 * @param restsOn slugs of the works it puts together, as a meta-analysis does
 */
public record Work(
        String id,
        String title,
        Optional<String> kind,
        Optional<String> design,
        Optional<String> issued,
        Identifiers identifiers,
        Optional<String> container,
        Optional<String> authors,
        Optional<String> issuedBy,
        List<String> restsOn) {

    public Work {
        restsOn = restsOn.stream().distinct().sorted().toList();
    }
}
