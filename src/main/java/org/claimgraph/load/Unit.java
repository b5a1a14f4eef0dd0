package org.claimgraph.load;

import org.claimgraph.claim.Body;
import org.claimgraph.claim.Curation;
import org.claimgraph.claim.Work;
import org.claimgraph.disagreement.Review;
import org.claimgraph.vocabulary.Concept;
import tools.jackson.databind.JsonNode;

/** One thing that is loaded whole or not at all, and that replaces what was there under its name. */
public sealed interface Unit {

    /** Its name among units of its kind: a slug, or {@code scheme/slug} for a concept. */
    String id();

    /** A concept of the vocabulary. */
    record OfConcept(Concept concept) implements Unit {
        @Override
        public String id() {
            return concept.ref().toString();
        }
    }

    /** A body or person. */
    record OfBody(Body body) implements Unit {
        @Override
        public String id() {
            return body.id();
        }
    }

    /** A work that sources cite. */
    record OfWork(Work work) implements Unit {
        @Override
        public String id() {
            return work.id();
        }
    }

    /** What a reviewer has decided; never replaced, only followed by another. */
    record OfReview(Review review) implements Unit {
        @Override
        public String id() {
            return review.id();
        }
    }

    /**
     * A source with its claims.
     *
     * @param content the same in the form of the claim file, which is what the log keeps
     * @param withdrawn whether its claims have ceased to count; its history stays
     */
    record OfSource(Curation curation, JsonNode content, boolean withdrawn) implements Unit {
        @Override
        public String id() {
            return curation.source().id();
        }
    }
}
