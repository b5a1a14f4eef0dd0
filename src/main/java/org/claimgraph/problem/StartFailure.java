package org.claimgraph.problem;

/**
 * Thrown where the service or a command can't go on: its message is one line that names the cause and the remedy, and
 * is all that is printed.
 */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitCode;

    /** A failure with the exit code of sysexits.h that fits it. */
    public StartFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /**
     * The exit code of the process: 66 input missing, 69 unavailable, 73 can't create, 74 input or output, 78
     * configuration.
     */
    public int exitCode() {
        return exitCode;
    }
}
