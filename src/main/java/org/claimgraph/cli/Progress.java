package org.claimgraph.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** Shows on a terminal how far a long command has come, in one line that is written over; elsewhere nothing. */
final class Progress {

    private static final long MILLIS_BETWEEN = 200;

    private final PrintWriter err;
    private final boolean shown;
    private long last;

    Progress(PrintWriter err) {
        this.err = err;
        this.shown = Ansi.AUTO.enabled();
    }

    void at(String what, long number) {
        long now = System.currentTimeMillis();
        if (shown && now - last > MILLIS_BETWEEN) {
            last = now;
            err.print("\r" + what + " " + number + " ");
            err.flush();
        }
    }

    void done() {
        if (shown && last > 0) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
