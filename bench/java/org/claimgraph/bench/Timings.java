package org.claimgraph.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long the same thing took each time; the median is what counts. */
final class Timings {

    private final List<Duration> all = new ArrayList<>();

    void add(Duration time) {
        all.add(time);
    }

    /** Runs a task and keeps how long it took. */
    void time(Runnable task) {
        long start = System.nanoTime();
        task.run();
        add(Duration.ofNanos(System.nanoTime() - start));
    }

    Duration median() {
        List<Duration> sorted = all.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** How many times as long as the other this is, by the medians, such as 0.84. */
    String ratioTo(Timings other) {
        return "%.2f".formatted((double) median().toNanos() / other.median().toNanos());
    }

    /** The median and the extremes in milliseconds. */
    String milliseconds() {
        List<Duration> sorted = all.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%.1f ms (%.1f to %.1f)",
                millis(median()),
                millis(sorted.getFirst()),
                millis(sorted.getLast()));
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }
}
