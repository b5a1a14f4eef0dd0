package org.claimgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.graph.Names;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.problem.StartFailure;
import org.claimgraph.store.Change;
import org.claimgraph.store.EmbeddedStore;
import org.claimgraph.store.Position;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Terms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class AnswersTest {

    private static final Names NAMES = Names.DEFAULT;
    private static final String PATH = "/api/v1/things";

    @TempDir
    private Path folder;

    private Store store;
    private final AtomicLong versionInMemory = new AtomicLong(7);
    private final AtomicInteger made = new AtomicInteger();

    @BeforeEach
    void a_store_of_version_7() {
        store = EmbeddedStore.open(folder);
        write(7, List.of(), List.of(judged(6)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void verdicts_that_come_after_their_claims_make_another_answer_of_the_same_version() {
        Answers answers = answers("1MB");
        String before = tag(ask(answers, "")).orElseThrow();
        write(7, List.of(judged(6)), List.of());
        assertThat(tag(ask(answers, ""))).isEmpty();
        assertThat(ask(answers, "", "If-None-Match", "*").getStatusCode().value())
                .isEqualTo(200);
        write(7, List.of(), List.of(judged(7)));
        assertThat(tag(ask(answers, "", "If-None-Match", before)))
                .isPresent()
                .get()
                .isNotEqualTo(before);
        assertThat(made).hasValue(4);
    }

    @Test
    void an_answer_is_made_once_for_each_state() {
        Answers answers = answers("1MB");
        ResponseEntity<Object> first = ask(answers, "?q=x");
        assertThat(ask(answers, "?q=x")).isEqualTo(first);
        assertThat(first.getHeaders().getFirst("Vary")).isEqualTo("Accept, Accept-Encoding");
        assertThat(first.getHeaders().getFirst("Link")).contains("rel=\"first\"");
        assertThat(made).hasValue(1);
        write(8, List.of(judged(6)), List.of(judged(8)));
        versionInMemory.set(8);
        assertThat(tag(ask(answers, "?q=x"))).isNotEqualTo(tag(first));
        assertThat(made).hasValue(2);
    }

    @Test
    void while_the_store_is_ahead_of_what_is_in_memory_an_answer_has_no_tag_and_is_not_kept() {
        Answers answers = answers("1MB");
        write(8, List.of(judged(6)), List.of(judged(8)));
        assertThat(tag(ask(answers, ""))).isEmpty();
        assertThat(tag(ask(answers, ""))).isEmpty();
        assertThat(made).hasValue(2);
        versionInMemory.set(8);
        assertThat(tag(ask(answers, ""))).isPresent();
        assertThat(made).hasValue(3);
    }

    @Test
    void no_two_requests_run_into_one() {
        Answers answers = answers("1MB");
        assertThat(tag(ask(answers, "?q=x&size=5"))).isNotEqualTo(tag(ask(answers, "?q=x%5D,%20size=%5B5")));
        assertThat(tag(ask(answers, "?f=a&f=b"))).isNotEqualTo(tag(ask(answers, "?f=a,%20b")));
        assertThat(made).hasValue(4);
    }

    @Test
    void equal_requests_at_one_time_are_answered_by_the_work_of_the_first() throws Exception {
        Answers answers = answers("1MB");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Supplier<Object> slow = () -> {
            made.incrementAndGet();
            begun.countDown();
            await(go);
            return Map.of("a", "b");
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ResponseEntity<Object>>> asked = new ArrayList<>();
            asked.add(threads.submit(() -> one(answers, slow)));
            await(begun);
            for (int i = 0; i < 20; i++) {
                asked.add(threads.submit(() -> one(answers, slow)));
            }
            // Whoever hasn't come to wait by then finds it kept.
            go.countDown();
            for (Future<ResponseEntity<Object>> answer : asked) {
                assertThat(answer.get(10, TimeUnit.SECONDS))
                        .isEqualTo(asked.getFirst().get());
            }
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void a_failure_is_not_kept() {
        Answers answers = answers("1MB");
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> one(answers, () -> {
                        made.incrementAndGet();
                        throw new Problem(ProblemCode.NOT_FOUND, "There is none.");
                    }));
        }
        assertThat(made).hasValue(2);
        assertThat(one(answers, () -> "there").getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void without_room_nothing_is_kept_and_of_little_room_no_answer_takes_most() {
        Answers none = answers("0");
        Answers little = answers("100KB");
        for (Answers answers : List.of(none, little)) {
            made.set(0);
            for (int i = 0; i < 2; i++) {
                one(answers, () -> {
                    made.incrementAndGet();
                    return "x".repeat(10_000);
                });
            }
            assertThat(made).hasValue(2);
        }
        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> answers("-1KB"));
    }

    @Test
    void a_compressed_answer_has_a_tag_of_its_own_and_the_same_content() throws IOException {
        Answers answers = answers("1MB");
        Supplier<Object> text = () -> "word ".repeat(1_000);
        ResponseEntity<Object> plain = one(answers, text);
        assertThat(one(answers, text, "Accept-Encoding", "br, gzip;q=0")).isEqualTo(plain);
        ResponseEntity<Object> zipped = one(answers, text, "Accept-Encoding", "br, gzip;q=0.5");
        assertThat(zipped.getHeaders().getFirst("Content-Encoding")).isEqualTo("gzip");
        assertThat(tag(zipped)).isNotEqualTo(tag(plain));
        try (GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(bytes(zipped)))) {
            assertThat(body.readAllBytes()).isEqualTo(bytes(plain));
        }
        assertThat(one(
                                answers,
                                text,
                                "Accept-Encoding",
                                "gzip",
                                "If-None-Match",
                                tag(zipped).orElseThrow())
                        .getStatusCode()
                        .value())
                .isEqualTo(304);
        assertThat(one(answers("1MB"), () -> "short", "Accept-Encoding", "gzip")
                        .getHeaders()
                        .containsHeader("Content-Encoding"))
                .isFalse();
    }

    private Answers answers(String size) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of(
                "memory", (VersionInMemory) versionInMemory::get, "build", new BuildProperties(new Properties())));
        return new Answers(
                store,
                JsonMapper.builder().build(),
                new AnswerCache(DataSize.parse(size)),
                beans.getBeanProvider(VersionInMemory.class),
                beans.getBeanProvider(BuildProperties.class));
    }

    /** Asks for a list. */
    private ResponseEntity<Object> ask(Answers answers, String query, String... headers) {
        MockHttpServletRequest request = request(query, headers);
        RequestParameters parameters = RequestParameters.ofList(request, Set.of("q", "f"));
        PageRequest page = PageRequest.of(parameters);
        return answers.list(
                request,
                parameters,
                Format.JSON,
                "",
                () -> {
                    made.incrementAndGet();
                    return ListPage.cut(page, List.of("one", "two"));
                },
                found -> new byte[0]);
    }

    private static ResponseEntity<Object> one(Answers answers, Supplier<Object> body, String... headers) {
        MockHttpServletRequest request = request("", headers);
        return answers.one(request, RequestParameters.of(request, Set.of()), Format.JSON, body);
    }

    private static MockHttpServletRequest request(String query, String... headers) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", PATH);
        for (String pair : query.replaceFirst("\\?", "").split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                request.addParameter(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.addHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    private static Optional<String> tag(ResponseEntity<Object> answer) {
        return Optional.ofNullable(answer.getHeaders().getETag());
    }

    private static byte[] bytes(ResponseEntity<Object> answer) {
        return (byte[]) Objects.requireNonNull(answer.getBody());
    }

    private void write(long version, List<Quad> removed, List<Quad> added) {
        store.write(new Change(Set.of(), removed, added, new Position(version, version)));
    }

    private static Quad judged(long version) {
        return Quad.create(
                NAMES.disagreementGraph(),
                NAMES.dataset(),
                Terms.JUDGED_VERSION,
                NodeFactory.createLiteralString(Long.toString(version)));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
