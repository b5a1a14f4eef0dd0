package org.claimgraph.catalogue;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PacedTest {

    private final AtomicLong now = new AtomicLong();

    private Paced readAt(Duration each) {
        return new Paced(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        throw new AssertionError("not byte by byte");
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) {
                        now.addAndGet(each.toNanos());
                    }
                },
                now::get);
    }

    private static void parts(Paced out, int number) throws IOException {
        for (int i = 0; i < number; i++) {
            out.write(new byte[64 * 1024]);
        }
    }

    @Test
    void who_reads_slowly_is_given_up_after_a_minute() throws IOException {
        Paced out = readAt(Duration.ofSeconds(5));
        parts(out, 12);
        assertThatIOException().isThrownBy(() -> parts(out, 1)).withMessageContaining("16384 bytes a second");
    }

    @Test
    void who_reads_well_is_not_however_long_it_takes_to_make() {
        Paced out = readAt(Duration.ofSeconds(3));
        assertThatCode(() -> {
                    for (int i = 0; i < 100; i++) {
                        parts(out, 1);
                        now.addAndGet(Duration.ofMinutes(1).toNanos());
                    }
                })
                .doesNotThrowAnyException();
    }
}
