package org.claimgraph;

import java.io.File;
import java.lang.reflect.InvocationTargetException;

/**
 * The entry of the jar, compiled for an older Java than the rest: where it is started on one that is too old it says so
 * in one line, with an installed newer one if it sees any, instead of failing with an unsupported class version.
 */
public final class Launcher {

    private static final int OLDEST = 21;

    private Launcher() {}

    /** Starts the service, or the command that the first argument names. */
    public static void main(String[] args) throws Throwable {
        int feature = Runtime.version().feature();
        if (feature < OLDEST) {
            System.err.println(
                    "Claimgraph needs Java " + OLDEST + " or newer; this is Java " + feature + ". " + remedy());
            System.exit(78);
        }
        try {
            // By name, so that this class loads where the others can't be read.
            Class.forName("org.claimgraph.cli.CommandLine")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static String remedy() {
        File[] installed = new File("/usr/lib/jvm").listFiles(Launcher::isNewEnough);
        return installed == null || installed.length == 0
                ? "Install a JDK from " + OLDEST + " up and start the jar with its java."
                : "Start it with " + installed[0] + "/bin/java";
    }

    private static boolean isNewEnough(File home) {
        String digits = home.getName().replaceAll("^\\D*(\\d+).*$", "$1");
        return digits.matches("\\d{1,4}")
                && Integer.parseInt(digits) >= OLDEST
                && new File(home, "bin/java").canExecute();
    }
}
