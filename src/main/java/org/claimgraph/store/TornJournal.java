package org.claimgraph.store;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.Adler32;

/**
 * The transaction journal of a TDB2 database whose process was stopped while writing it. TDB2 itself doesn't open a
 * database whose journal ends in half an entry.
 *
 * <p>An entry is a header of 16 bytes (length of the data or -1, Adler-32 of header and data with this field as zero,
 * type, component) and the data. What follows the last entry of type commit belongs to a transaction that never was.
 */
final class TornJournal {

    private static final int HEADER = 16;
    private static final int CHECKSUM_AT = 4;
    private static final int COMMIT = 3;
    private static final int LAST_TYPE = 4;

    private TornJournal() {}

    /** Cuts a journal after its last commit; returns the number of bytes cut. */
    static long cut(Path journal) throws IOException {
        if (!Files.exists(journal)) {
            return 0;
        }
        long size = Files.size(journal);
        long committed = endOfLastCommit(journal, size);
        if (committed < size) {
            try (FileChannel channel = FileChannel.open(journal, StandardOpenOption.WRITE)) {
                channel.truncate(committed);
                channel.force(true);
            }
        }
        return size - committed;
    }

    private static long endOfLastCommit(Path journal, long size) throws IOException {
        long committed = 0;
        try (InputStream file = Files.newInputStream(journal);
                DataInputStream in = new DataInputStream(file)) {
            for (long at = 0; size - at >= HEADER; ) {
                byte[] header = in.readNBytes(HEADER);
                ByteBuffer fields = ByteBuffer.wrap(header);
                int length = Math.max(0, fields.getInt());
                int checksum = fields.getInt();
                int type = fields.getInt();
                at += HEADER + length;
                if (type < 1 || type > LAST_TYPE || at > size || checksum != checksum(header, in, length)) {
                    return committed;
                }
                if (type == COMMIT) {
                    committed = at;
                }
            }
        }
        return committed;
    }

    private static int checksum(byte[] header, DataInputStream data, int length) throws IOException {
        Adler32 adler = new Adler32();
        ByteBuffer.wrap(header).putInt(CHECKSUM_AT, 0);
        adler.update(header);
        byte[] block = new byte[1 << 13];
        for (int left = length; left > 0; ) {
            int read = data.readNBytes(block, 0, Math.min(left, block.length));
            if (read == 0) {
                throw new EOFException("The journal ends within an entry");
            }
            adler.update(block, 0, read);
            left -= read;
        }
        return (int) adler.getValue();
    }
}
