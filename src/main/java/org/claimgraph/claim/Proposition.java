package org.claimgraph.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.claimgraph.vocabulary.Ref;

/**
 * Content alone, stated positively. Sources that say the same thing share one proposition, whatever their stance and
 * words.
 */
public record Proposition(String measure, Scope scope, Modality modality, Value value) {

    private static final int HASH_BYTES = 16;

    /** The identity of the content: the first 128 bits of the SHA-256 of {@link #canonical()}, in hex. */
    public String hash() {
        byte[] digest = sha256().digest(canonical().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(digest, HASH_BYTES));
    }

    /** The content as text, one {@code key=value} a line in a fixed order, so that equal content gives equal text. */
    public String canonical() {
        StringBuilder text = new StringBuilder("measure=").append(measure).append('\n');
        scope.facets()
                .forEach((facet, refs) ->
                        line(text, facet.key(), refs.stream().map(Ref::toString).collect(Collectors.joining(" "))));
        scope.dose().ifPresent(dose -> line(text, "dose", dose.toString()));
        scope.assessmentTime().ifPresent(time -> line(text, "assessmentTime", time.toString()));
        if (modality != Modality.GENERIC) {
            line(text, "modality", modality.key());
        }
        value.interval().ifPresent(interval -> line(text, "value", interval.toString()));
        value.wording().ifPresent(wording -> line(text, "wording", wording.toString()));
        value.category().ifPresent(category -> line(text, "category", category.toString()));
        value.since().ifPresent(since -> line(text, "since", since));
        value.over().ifPresent(over -> line(text, "over", over.toString()));
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append('=').append(value).append('\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
