package org.claimgraph.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimgraph.load.Outcome;
import org.claimgraph.load.Written;
import org.claimgraph.problem.Finding;
import org.springframework.http.ResponseEntity;

/**
 * What became of one thing that was sent.
 *
 * @param result added, replaced, withdrawn or unchanged
 * @param version the dataset's version that has it
 * @param claims how many claims a source has
 * @param revision the number of a source's state
 * @param etag for {@code If-Match}
 * @param findings warnings
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record WrittenJson(
        String kind,
        String id,
        String result,
        long version,
        Optional<Integer> claims,
        Optional<Integer> revision,
        String etag,
        List<Finding> findings) {

    static WrittenJson source(Written written, List<Finding> warnings) {
        String number = written.tag().substring(0, written.tag().indexOf('-'));
        return of(
                written,
                "source",
                Optional.of(written.outcome().claims()),
                Optional.of(Integer.valueOf(number)),
                warnings);
    }

    static WrittenJson thing(Written written, List<Finding> warnings) {
        return of(written, written.outcome().kind(), Optional.empty(), Optional.empty(), warnings);
    }

    private static WrittenJson of(
            Written written,
            String kind,
            Optional<Integer> claims,
            Optional<Integer> revision,
            List<Finding> warnings) {
        Outcome outcome = written.outcome();
        return new WrittenJson(
                kind,
                outcome.id(),
                outcome.result().name().toLowerCase(Locale.ROOT),
                outcome.version(),
                claims,
                revision,
                Conditions.quoted(written.tag()),
                warnings);
    }

    /** The answer: 201 with the address of what is new, else 200. */
    ResponseEntity<Object> answer(String address) {
        ResponseEntity.BodyBuilder response =
                result.equals("added") ? ResponseEntity.created(URI.create(address)) : ResponseEntity.ok();
        return response.eTag(etag).body(this);
    }
}
