package org.claimgraph.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimgraph.OtherProcess;
import org.claimgraph.log.Entry.Draft;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.StartFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimLogTest {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");

    @TempDir
    Path temp;

    private DataFolder folder;
    private Path file;

    @BeforeEach
    void open() {
        folder = DataFolder.open(temp);
        file = folder.log().resolve("claims.log");
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void gives_back_what_was_appended_byte_for_byte() {
        List<Draft> drafts = List.of(
                new Draft(
                        TIME, "a \"curator\"", "source", "one", "{\"min\":1.50,\"text\":\"50 µg\\n\",\"list\":[1, 2]}"),
                new Draft(TIME, "b", "review", "two", "\"words\""),
                new Draft(TIME, "c", "source", "three", "null"));
        try (ClaimLog log = ClaimLog.open(folder)) {
            List<Entry> written = log.append(drafts.subList(0, 1));
            written = Stream.concat(written.stream(), log.append(drafts.subList(1, 3)).stream())
                    .toList();
            assertThat(written).extracting(Entry::draft).isEqualTo(drafts);
            assertThat(entries(log, 0)).isEqualTo(written);
            assertThat(log.end()).isEqualTo(written.getLast().next());
        }
        try (ClaimLog log = ClaimLog.open(folder)) {
            assertThat(entries(log, 0)).extracting(Entry::draft).isEqualTo(drafts);
        }
    }

    @Test
    void each_line_is_hash_and_object_and_the_hash_covers_the_one_before() throws Exception {
        try (ClaimLog log = ClaimLog.open(folder)) {
            log.append(drafts(0, 3));
        }
        String before = "0".repeat(64);
        for (String line : Files.readAllLines(file)) {
            String json = line.substring(65);
            byte[] sha256 =
                    MessageDigest.getInstance("SHA-256").digest((before + json).getBytes(StandardCharsets.UTF_8));
            assertThat(line)
                    .startsWith(HexFormat.of().formatHex(sha256) + " {\"at\":\"2026-01-02T03:04:05.678Z\",\"by\":");
            before = line.substring(0, 64);
        }
    }

    @Test
    void reads_from_any_entry_and_from_no_other_place() {
        try (ClaimLog log = ClaimLog.open(folder)) {
            List<Entry> written = log.append(drafts(0, 20));
            for (int i = 0; i < written.size(); i++) {
                assertThat(entries(log, written.get(i).place())).isEqualTo(written.subList(i, written.size()));
            }
            assertThat(entries(log, log.end())).isEmpty();
            for (long place = -1; place <= log.end() + 1; place++) {
                long there = place;
                boolean isBoundary = there == log.end() || written.stream().anyMatch(e -> e.place() == there);
                assertThat(log.holds(place)).as("byte %d", place).isEqualTo(isBoundary);
                if (!isBoundary) {
                    assertThatIllegalArgumentException().isThrownBy(() -> log.read(there));
                }
            }
        }
    }

    @Test
    void reading_stops_at_the_end_that_was_when_it_began() {
        try (ClaimLog log = ClaimLog.open(folder)) {
            log.append(drafts(0, 2));
            try (Stream<Entry> entries = log.read(0)) {
                log.append(drafts(2, 2));
                assertThat(entries).hasSize(2);
            }
        }
    }

    @Test
    void an_entry_larger_than_any_buffer_comes_back() {
        Draft large = new Draft(TIME, "a", "source", "large", "\"" + "x".repeat(1_000_000) + "\"");
        try (ClaimLog log = ClaimLog.open(folder)) {
            log.append(drafts(0, 1));
            Entry written = log.append(List.of(large)).getFirst();
            log.append(drafts(1, 1));
            assertThat(entries(log, written.place())).hasSize(2).first().isEqualTo(written);
            assertThat(log.holds(written.next())).isTrue();
        }
    }

    @Test
    void a_content_that_would_break_the_log_is_refused_and_nothing_is_written() throws IOException {
        try (ClaimLog log = ClaimLog.open(folder)) {
            for (String content : List.of("", "{\n}", "{", "1 2", " 1", "x", "\"\ud800\"")) {
                Draft draft = new Draft(TIME, "a", "source", "b", content);
                assertThatThrownBy(() -> log.append(List.of(drafts(0, 1).getFirst(), draft)))
                        .as(content)
                        .isInstanceOf(RuntimeException.class);
            }
            assertThat(log.end()).isZero();
            assertThat(Files.size(file)).isZero();
        }
    }

    @Test
    void a_last_entry_torn_at_any_byte_is_cut_off_and_kept_aside_and_the_chain_goes_on() throws IOException {
        List<Entry> written = write(3);
        byte[] whole = Files.readAllBytes(file);
        Entry last = written.getLast();
        for (int length = (int) last.place(); length < whole.length; length++) {
            startAgainWith(Arrays.copyOf(whole, length));
            try (ClaimLog log = ClaimLog.open(folder)) {
                assertThat(log.end()).as("torn at %d", length).isEqualTo(last.place());
                log.append(drafts(7, 1));
                assertThat(log.check()).isEmpty();
                assertThat(entries(log, 0)).hasSize(3).startsWith(written.get(0), written.get(1));
            }
        }
        assertThat(torn()).hasSize(whole.length - 1 - (int) last.place());
        assertThat(torn()).allMatch(cut -> new String(whole, StandardCharsets.UTF_8).endsWith(rest(cut, whole, last)));
    }

    @Test
    void a_last_entry_with_a_wrong_hash_is_cut_off() throws IOException {
        List<Entry> written = write(3);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 10] ^= 1;
        startAgainWith(bytes);
        try (ClaimLog log = ClaimLog.open(folder)) {
            assertThat(entries(log, 0)).isEqualTo(written.subList(0, 2));
        }
    }

    @Test
    void a_flipped_bit_anywhere_before_the_last_entry_stops_the_start_with_place_and_remedy() throws IOException {
        List<Entry> written = write(3);
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < written.getLast().place(); i++) {
            byte[] bytes = whole.clone();
            bytes[i] ^= 4;
            startAgainWith(bytes);
            long damaged = i < written.get(1).place() ? 0 : written.get(1).place();
            assertThatThrownBy(() -> ClaimLog.open(folder))
                    .as("bit flipped in byte %d", i)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("damaged at byte " + damaged + " ")
                    .hasMessageContaining("from a backup");
            assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        }
    }

    @Test
    void damage_before_the_known_end_is_found_by_a_check_and_by_reading_and_never_given_out() throws IOException {
        List<Entry> written = write(3);
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) written.get(1).place() + 100] ^= 1;
        Files.write(file, bytes);
        try (ClaimLog log = ClaimLog.open(folder)) {
            assertThat(log.check()).isEqualTo(OptionalLong.of(written.get(1).place()));
            assertThatThrownBy(() -> entries(log, 0))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("byte " + written.get(1).place());
        }
    }

    @Test
    void a_log_that_lost_acknowledged_entries_since_it_was_closed_stops_the_start() throws IOException {
        List<Entry> written = write(3);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, (int) written.getLast().place()));
        assertThatThrownBy(() -> ClaimLog.open(folder)).isInstanceOf(StartFailure.class);
    }

    @Test
    void an_append_after_the_log_is_closed_is_refused() {
        ClaimLog log = ClaimLog.open(folder);
        log.close();
        assertThatThrownBy(() -> log.append(drafts(0, 1))).isInstanceOf(Problem.class);
    }

    @Test
    void an_interrupted_thread_appends_and_reads_as_any_other() {
        try (ClaimLog log = ClaimLog.open(folder)) {
            Thread.currentThread().interrupt();
            log.append(drafts(0, 1));
            assertThat(entries(log, 0)).hasSize(1);
            assertThat(Thread.interrupted()).isTrue();
            log.append(drafts(1, 1));
        }
    }

    @Test
    void a_full_disk_refuses_an_append_and_keeps_nothing_of_it_and_takes_the_next_that_fits() throws Exception {
        folder.close();
        try (OtherProcess other = OtherProcess.withSmallFiles(64, Filler.class, temp.toString())) {
            assertThat(other.rest()).containsExactly("appended", "refused", "refused", "appended");
        }
        folder = DataFolder.open(temp);
        try (ClaimLog log = ClaimLog.open(folder)) {
            assertThat(entries(log, 0)).extracting(e -> e.draft().id()).containsExactly("id-0", "id-1");
            assertThat(torn()).isEmpty();
        }
    }

    @Test
    void what_was_acknowledged_is_there_after_a_kill() throws Exception {
        folder.close();
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            try (OtherProcess other = OtherProcess.of(Appender.class, temp.toString())) {
                for (int i = 0; i < 40 + 17 * round; i++) {
                    acknowledged.add(other.line());
                }
                other.kill();
                acknowledged.addAll(other.rest().stream()
                        .filter(line -> line.length() == 64)
                        .toList());
            }
        }
        folder = DataFolder.open(temp);
        assertThat(folder.wasClean()).isFalse();
        try (ClaimLog log = ClaimLog.open(folder)) {
            assertThat(entries(log, 0)).extracting(Entry::hash).containsAll(acknowledged);
            assertThat(log.check()).isEmpty();
        }
    }

    /** Appends and prints the hash of each entry once it is acknowledged. */
    static final class Appender {
        public static void main(String[] args) {
            ClaimLog log = ClaimLog.open(DataFolder.open(Path.of(args[0])));
            for (int i = 0; ; i++) {
                log.append(drafts(i, 1 + i % 5)).forEach(entry -> System.out.println(entry.hash()));
            }
        }
    }

    /** Appends little, twice too much, and little again. */
    static final class Filler {
        public static void main(String[] args) {
            try (DataFolder folder = DataFolder.open(Path.of(args[0]));
                    ClaimLog log = ClaimLog.open(folder)) {
                Draft tooLarge = new Draft(TIME, "a", "source", "large", "\"" + "x".repeat(200_000) + "\"");
                for (Draft draft : List.of(
                        drafts(0, 1).getFirst(),
                        tooLarge,
                        tooLarge,
                        drafts(1, 1).getFirst())) {
                    try {
                        log.append(List.of(draft));
                        System.out.println("appended");
                    } catch (Problem e) {
                        System.out.println("refused");
                    }
                }
            }
        }
    }

    private List<Entry> write(int number) {
        try (ClaimLog log = ClaimLog.open(folder)) {
            return log.append(drafts(0, number));
        }
    }

    /** The log as a process leaves it that was killed before it ever knew of an end. */
    private void startAgainWith(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        Files.delete(folder.log().resolve("known-end"));
        Files.write(folder.log().resolve("known-end"), new byte[0]);
    }

    private List<Path> torn() throws IOException {
        try (Stream<Path> files = Files.list(folder.log())) {
            return files.filter(f -> f.getFileName().toString().startsWith("torn-"))
                    .toList();
        }
    }

    private static String rest(Path cut, byte[] whole, Entry last) {
        try {
            byte[] kept = Files.readAllBytes(cut);
            byte[] wanted = Arrays.copyOfRange(whole, (int) last.place(), (int) last.place() + kept.length);
            return Arrays.equals(kept, wanted) ? "" : "another tail";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Entry> entries(ClaimLog log, long place) {
        try (Stream<Entry> entries = log.read(place)) {
            return entries.toList();
        }
    }

    private static List<Draft> drafts(int first, int number) {
        return IntStream.range(first, first + number)
                .mapToObj(i ->
                        new Draft(TIME, "curator", "source", "id-" + i, "{\"number\":" + i + ",\"text\":\"ketamine\"}"))
                .toList();
    }
}
