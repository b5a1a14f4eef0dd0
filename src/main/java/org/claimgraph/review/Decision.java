package org.claimgraph.review;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimgraph.disagreement.ReviewState;
import org.claimgraph.disagreement.ScopeDimension;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.question.DisagreementJson;
import org.claimgraph.vocabulary.PlainText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a reviewer sends.
 *
 * @param version of the decision that it follows, 0 for the first
 * @param basis of the disagreement as it was seen, where it is to be the same still
 */
record Decision(
        ReviewState state,
        Optional<String> dimension,
        Optional<String> claim,
        Optional<String> comment,
        int version,
        Optional<String> basis) {

    /** The most bytes that a decision takes. */
    static final int MOST_BYTES = 32 * 1024;

    private static final int LONGEST_COMMENT = 4_000;
    private static final List<String> KEYS = List.of("state", "dimension", "claim", "comment", "version", "basis");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * Reads a decision on a disagreement.
     *
     * @throws Problem {@code bad-request} for what isn't JSON, {@code invalid-parameter} for a member that won't do
     */
    static Decision read(byte[] body, DisagreementJson on) {
        JsonNode json = tree(body);
        Set<String> unknown = new LinkedHashSet<>(json.propertyNames());
        KEYS.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            String name = unknown.iterator().next();
            throw RequestParameters.invalid(
                    name, "There is no member '" + name + "' here; there are: " + String.join(", ", KEYS) + ".", KEYS);
        }
        ReviewState state = state(json);
        Optional<String> comment = text(json, "comment");
        if (comment.filter(words -> words.length() > LONGEST_COMMENT).isPresent()) {
            throw new Problem(
                    ProblemCode.REQUEST_TOO_LARGE,
                    "A comment has at most " + LONGEST_COMMENT + " characters; this one has "
                            + comment.get().length() + ".");
        }
        Decision decision = new Decision(
                state, text(json, "dimension"), text(json, "claim"), comment, version(json), text(json, "basis"));
        decision.check(on);
        return decision;
    }

    private static JsonNode tree(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            throw new Problem(
                    ProblemCode.BAD_REQUEST,
                    "The body isn't JSON"
                            + Optional.ofNullable(e.getLocation())
                                    .map(at -> ": line " + at.getLineNr() + ", column " + at.getColumnNr())
                                    .orElse("")
                            + ".");
        }
        throw new Problem(ProblemCode.BAD_REQUEST, "The body is a JSON object such as {\"state\": \"confirmed\"}.");
    }

    private static ReviewState state(JsonNode json) {
        List<String> keys =
                Arrays.stream(ReviewState.values()).map(ReviewState::key).toList();
        return text(json, "state")
                .flatMap(ReviewState::byKey)
                .orElseThrow(() -> RequestParameters.invalid(
                        "state", "The member 'state' is one of " + String.join(", ", keys) + ".", keys));
    }

    private static int version(JsonNode json) {
        JsonNode version = json.path("version");
        if (!version.isInt() || version.asInt() < 0) {
            throw RequestParameters.invalid(
                    "version",
                    "The member 'version' is that of the decision you have seen, as review.version has it: 0 where"
                            + " there was none.");
        }
        return version.asInt();
    }

    private static Optional<String> text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw RequestParameters.invalid(name, "The member '" + name + "' is a text.");
        }
        String text = value.asString().strip();
        if (PlainText.firstOther(text).isPresent()) {
            throw RequestParameters.invalid(
                    name, "The member '" + name + "' has a control character or half of a surrogate pair in it.");
        }
        return Optional.of(text).filter(words -> !words.isEmpty());
    }

    /** Each state has what it needs, and nothing that another needs. */
    private void check(DisagreementJson on) {
        switch (state) {
            case OPEN, CONFIRMED -> {}
            case EXPLAINED ->
                required(
                        "dimension",
                        dimension,
                        on.dimensions().stream()
                                .map(DisagreementJson.DimensionJson::name)
                                .toList(),
                        Arrays.stream(ScopeDimension.values())
                                .map(ScopeDimension::key)
                                .toList());
            case DISMISSED -> {
                if (comment.isEmpty()) {
                    throw RequestParameters.invalid("comment", "To dismiss it, say why in the member 'comment'.");
                }
            }
            case SOURCE_ERROR -> {
                List<String> claims = on.sides().stream()
                        .flatMap(side -> side.claims().stream())
                        .map(DisagreementJson.ClaimRefJson::id)
                        .toList();
                required("claim", claim, claims, claims);
            }
        }
        if (state != ReviewState.EXPLAINED && dimension.isPresent()) {
            throw RequestParameters.invalid("dimension", "A dimension goes with the state 'explained' alone.");
        }
        if (state != ReviewState.SOURCE_ERROR && claim.isPresent()) {
            throw RequestParameters.invalid("claim", "A claim goes with the state 'source-error' alone.");
        }
    }

    private void required(String name, Optional<String> value, List<String> likely, List<String> allowed) {
        if (value.filter(allowed::contains).isEmpty()) {
            throw RequestParameters.invalid(
                    name,
                    "The state '" + state.key() + "' needs the member '" + name + "', such as one of "
                            + String.join(", ", likely) + ".",
                    allowed);
        }
    }
}
