package org.claimgraph.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.claimgraph.problem.StartFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Whole answers as they were sent, by their tags; those that nobody asks for go first. As a tag stands for one state of
 * the dataset, what is kept never grows old. Equal requests at one time are answered by the work of the first.
 */
@Component
final class AnswerCache {

    /** An answer that takes more than this share of the cache isn't kept. */
    private static final int LARGEST_SHARE = 16;

    /** What an answer takes beside its body and its headers: their places; bytes, roughly. */
    private static final int BESIDE = 1_500;

    private static final int CONFIGURATION = 78;

    private final long most;
    private final Cache<String, ResponseEntity<Object>> kept;
    private final ConcurrentMap<String, CompletableFuture<ResponseEntity<Object>>> underway = new ConcurrentHashMap<>();

    /** A cache of so many bytes; none of zero. */
    AnswerCache(@Value("${claimgraph.answer-cache:32MB}") DataSize size) {
        if (size.isNegative()) {
            throw new StartFailure(
                    CONFIGURATION, "claimgraph.answer-cache: a size such as 32MB, or 0 for none, not " + size + ".");
        }
        this.most = size.toBytes();
        this.kept = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher(AnswerCache::weight)
                .build();
    }

    /**
     * The answer of a tag, made only where it isn't kept and isn't being made.
     *
     * @throws RuntimeException what making it throws; nothing is kept of that
     */
    ResponseEntity<Object> get(EntityTag tag, Supplier<ResponseEntity<Object>> made) {
        if (most == 0) {
            return made.get();
        }
        return find(tag).orElseGet(() -> {
            CompletableFuture<ResponseEntity<Object>> mine = new CompletableFuture<>();
            CompletableFuture<ResponseEntity<Object>> others = underway.putIfAbsent(tag.text(), mine);
            return others == null ? make(tag, made, mine) : await(others);
        });
    }

    private Optional<ResponseEntity<Object>> find(EntityTag tag) {
        return Optional.ofNullable(kept.getIfPresent(tag.text()));
    }

    private ResponseEntity<Object> make(
            EntityTag tag, Supplier<ResponseEntity<Object>> made, CompletableFuture<ResponseEntity<Object>> mine) {
        try {
            // Another may have been done between the look and the claim.
            ResponseEntity<Object> answer = find(tag).orElseGet(made);
            if (weight(tag.text(), answer) <= most / LARGEST_SHARE) {
                kept.put(tag.text(), answer);
            }
            mine.complete(answer);
            return answer;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underway.remove(tag.text(), mine);
        }
    }

    private static ResponseEntity<Object> await(CompletableFuture<ResponseEntity<Object>> others) {
        try {
            return others.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static int weight(String tag, ResponseEntity<Object> answer) {
        int body = answer.getBody() instanceof byte[] bytes ? bytes.length : 0;
        int headers = answer.getHeaders().headerSet().stream()
                .mapToInt(header -> header.getKey().length()
                        + String.join("", header.getValue()).length())
                .sum();
        return tag.length() + body + headers + BESIDE;
    }
}
