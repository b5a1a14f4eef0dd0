package org.claimgraph.query;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.claimgraph.store.DatasetState;
import org.springframework.http.HttpHeaders;

/**
 * The strong tag (RFC 9110, section 8.8.3) of an answer: a hash of the dataset's state and of all that the answer
 * depends on beside it, each with its length, so that no two requests run into one.
 *
 * @param text with its quotes
 */
record EntityTag(String text) {

    /** Of one answer in each form; the state is where it is made. */
    static final class Maker {

        private final StringBuilder parts = new StringBuilder();

        Maker(String build, DatasetState state) {
            add(build);
            add(state.position().version());
            add(state.position().logPlace());
            add(state.judged().orElse(-1));
        }

        void add(Object part) {
            String text = part.toString();
            parts.append(text.length()).append(':').append(text);
        }

        void add(RequestParameters parameters) {
            parameters.values().forEach((name, values) -> {
                add(name);
                add(values.size());
                values.forEach(this::add);
            });
        }

        EntityTag tag(ContentCoding coding) {
            return new EntityTag('"' + Sha256.hex(parts.toString()).substring(0, 32) + coding.tagSuffix() + '"');
        }
    }

    /** Whether whoever asks holds the answer already. */
    boolean isHeld(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)).stream()
                .flatMap(header -> List.of(header.split(",", -1)).stream())
                .map(String::strip)
                .anyMatch(held -> held.equals("*") || held.equals(text) || held.equals("W/" + text));
    }
}
