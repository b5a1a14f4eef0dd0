package org.claimgraph.log;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The end of the log that a write left when it was stopped half-way, nobody having been told that it was accepted. */
final class TornTail {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private TornTail() {}

    /** Moves all from a place on out of the log, into a file of its own beside it. */
    static void cut(RandomAccessFile log, long place, Path folder) throws IOException {
        Path kept = folder.resolve("torn-" + TIME.format(Instant.now()));
        byte[] block = new byte[1 << 16];
        log.seek(place);
        try (OutputStream out = Files.newOutputStream(kept, StandardOpenOption.CREATE_NEW)) {
            for (int length = log.read(block); length > 0; length = log.read(block)) {
                out.write(block, 0, length);
            }
        }
        log.setLength(place);
        log.getFD().sync();
        DataFolder.sync(folder);
    }
}
