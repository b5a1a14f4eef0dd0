package org.claimgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ServeCommandTest {

    @Test
    void asked_for_help_it_helps_and_starts_nothing() {
        StringWriter out = new StringWriter();
        int exitCode = new picocli.CommandLine(new ServeCommand())
                .setOut(new PrintWriter(out, true))
                .execute("--help");
        assertThat(exitCode).isZero();
        assertThat(out.toString()).startsWith("Usage: serve").contains("Start the service");
    }
}
