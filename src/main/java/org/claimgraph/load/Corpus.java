package org.claimgraph.load;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimgraph.claim.Body;
import org.claimgraph.claim.Work;
import org.claimgraph.disagreement.Review;
import org.claimgraph.problem.Finding;
import org.claimgraph.validation.CorpusHeader;
import org.claimgraph.vocabulary.Concept;

/**
 * What a corpus holds, as far as it has no errors: a file with one is left out, and its findings are here.
 *
 * @param header what {@code corpus.yaml} says, where there is one
 * @param reviews decisions of reviewers, as another dataset has given them out
 * @param findings of all files, warnings too, in the order of reading
 */
public record Corpus(
        Optional<CorpusHeader> header,
        List<Concept> concepts,
        List<Body> bodies,
        List<Work> works,
        List<ClaimFile> files,
        List<Review> reviews,
        List<Finding> findings) {

    public Corpus {
        concepts = List.copyOf(concepts);
        bodies = List.copyOf(bodies);
        works = List.copyOf(works);
        files = List.copyOf(files);
        reviews = List.copyOf(reviews);
        findings = List.copyOf(findings);
    }

    /** Whether any file was left out. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }

    /** Everything in it that can be loaded, in an order in which nothing refers to what comes later. */
    public List<Unit> units() {
        return Stream.of(
                        bodies.stream().map(Unit.OfBody::new),
                        concepts.stream().map(Unit.OfConcept::new),
                        works.stream().map(Unit.OfWork::new),
                        files.stream().map(file -> new Unit.OfSource(file.curation(), file.content(), false)),
                        reviews.stream().map(Unit.OfReview::new))
                .<Unit>flatMap(units -> units)
                .toList();
    }
}
