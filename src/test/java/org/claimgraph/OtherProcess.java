package org.claimgraph;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A process of its own that runs a main class of the tests, to be killed or kept from writing. */
public final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    private OtherProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    public static OtherProcess of(Class<?> main, String... arguments) throws IOException {
        return start(command(main, arguments));
    }

    /** A process whose files can't grow beyond a size, as on a disk that is full. */
    public static OtherProcess withSmallFiles(int kibibytes, Class<?> main, String... arguments) throws IOException {
        List<String> shell = new ArrayList<>(List.of("bash", "-c", "ulimit -f " + kibibytes + "; exec \"$@\"", "-"));
        shell.addAll(command(main, arguments));
        return start(shell);
    }

    private static List<String> command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The class path of this process, without the empty entry in it that would stand for the working directory. */
    private static String classPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static OtherProcess start(List<String> command) throws IOException {
        return new OtherProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The next line that the process prints. */
    public String line() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("The process has ended");
        }
        return line;
    }

    /** What the process has printed and prints until it ends. */
    public List<String> rest() {
        return lines.lines().toList();
    }

    /** Ends the process without its knowing; what it has printed can still be read. */
    public void kill() {
        // Not by Process.destroyForcibly, which closes the stream that is read from as well.
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
