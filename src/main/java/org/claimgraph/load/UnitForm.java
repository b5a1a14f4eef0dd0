package org.claimgraph.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.claimgraph.claim.Body;
import org.claimgraph.claim.Work;
import org.claimgraph.disagreement.Disagreement;
import org.claimgraph.disagreement.Review;
import org.claimgraph.log.Entry;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.validation.CurationCheck;
import org.claimgraph.validation.References;
import org.claimgraph.vocabulary.Concept;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form in which units stand in the log: a kind and JSON, the same text for the same content. A withdrawal has the
 * content that was withdrawn, so that the log alone can tell what it was.
 */
final class UnitForm {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private static final Set<String> SOURCES = Set.of("source", "withdrawal");

    private final CurationCheck curations;

    UnitForm(CurationCheck curations) {
        this.curations = curations;
    }

    static String kind(Unit unit) {
        return switch (unit) {
            case Unit.OfConcept c -> "concept";
            case Unit.OfBody b -> "body";
            case Unit.OfWork w -> "work";
            case Unit.OfReview r -> "review";
            case Unit.OfSource source -> source.withdrawn() ? "withdrawal" : "source";
        };
    }

    static String content(Unit unit) {
        JsonNode tree = switch (unit) {
            case Unit.OfConcept concept -> JSON.valueToTree(concept.concept());
            case Unit.OfBody body -> JSON.valueToTree(body.body());
            case Unit.OfWork work -> JSON.valueToTree(work.work());
            case Unit.OfReview review -> JSON.valueToTree(review.review());
            case Unit.OfSource source -> source.content();
        };
        return JSON.writeValueAsString(tree);
    }

    /**
     * Reads a decision in the form that it has in the log.
     *
     * @throws IllegalArgumentException where it has another form
     */
    static Review review(JsonNode content) {
        try {
            Review review = JSON.treeToValue(content, Review.class);
            if (review.number() < 1
                    || !Disagreement.hash(review.first(), review.second()).equals(review.disagreement())) {
                throw new IllegalArgumentException("its number or its two stands don't fit it");
            }
            return review;
        } catch (JacksonException | NullPointerException e) {
            throw new IllegalArgumentException("a member is missing or has another type", e);
        }
    }

    /** The line of newline-delimited JSON for a decision. */
    static String line(Review review) {
        return JSON.writeValueAsString(Map.of("review", review));
    }

    /** Whether an entry is of a source, which refers to things of other kinds. */
    static boolean isOfSource(Entry entry) {
        return SOURCES.contains(entry.draft().kind());
    }

    /** Reads an entry back; what a source refers to has come before it. */
    Unit read(Entry entry, References references) {
        Entry.Draft draft = entry.draft();
        try {
            return switch (draft.kind()) {
                case "concept" -> new Unit.OfConcept(JSON.readValue(draft.content(), Concept.class));
                case "body" -> new Unit.OfBody(JSON.readValue(draft.content(), Body.class));
                case "work" -> new Unit.OfWork(JSON.readValue(draft.content(), Work.class));
                case "review" -> new Unit.OfReview(JSON.readValue(draft.content(), Review.class));
                case "source", "withdrawal" -> {
                    JsonNode content = JSON.readTree(draft.content());
                    yield new Unit.OfSource(
                            curations.read(content, references),
                            content,
                            draft.kind().equals("withdrawal"));
                }
                default -> throw unreadable(entry, "a kind this version doesn't know: " + draft.kind());
            };
        } catch (JacksonException e) {
            throw unreadable(entry, e.getOriginalMessage());
        }
    }

    /** 32 hex digits that change with a unit's content. */
    static String tag(Unit unit) {
        return hash(content(unit)).substring(0, 32);
    }

    /** SHA-256, in hex, by which the same content is known again. */
    static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Problem unreadable(Entry entry, String why) {
        return new Problem(
                ProblemCode.STORE_UNAVAILABLE, "The log's entry at byte " + entry.place() + " can't be read: " + why);
    }
}
