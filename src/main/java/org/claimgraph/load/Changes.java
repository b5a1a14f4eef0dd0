package org.claimgraph.load;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimgraph.log.ClaimLog;
import org.claimgraph.log.Entry;

/** Reads from the log what changed with each version: every entry is one. For any thread. */
final class Changes {

    private static final int BETWEEN_MARKS = 1_000;

    private final ClaimLog log;

    // Where the entry after a version begins, for some versions, so that the log isn't read from its start each time.
    private final TreeMap<Long, Long> marks = new TreeMap<>(Map.of(0L, 0L));

    Changes(ClaimLog log) {
        this.log = log;
    }

    /** The changes after a version, oldest first, at most so many. */
    List<DatasetChange> since(long version, int most) {
        List<DatasetChange> changes = new ArrayList<>();
        Map.Entry<Long, Long> mark = mark(version);
        long number = mark.getKey();
        try (Stream<Entry> entries = log.read(mark.getValue())) {
            for (Iterator<Entry> rest = entries.iterator(); rest.hasNext() && changes.size() < most; ) {
                Entry entry = rest.next();
                number++;
                if (number % BETWEEN_MARKS == 0) {
                    remember(number, entry.next());
                }
                if (number > version) {
                    changes.add(new DatasetChange(
                            number,
                            entry.draft().at(),
                            entry.draft().by(),
                            entry.draft().kind(),
                            entry.draft().id()));
                }
            }
        }
        return changes;
    }

    private synchronized Map.Entry<Long, Long> mark(long version) {
        return marks.floorEntry(version);
    }

    private synchronized void remember(long version, long place) {
        marks.put(version, place);
    }
}
