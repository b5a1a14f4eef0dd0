package org.claimgraph.cli;

import java.io.PrintWriter;
import java.util.Set;
import org.claimgraph.Application;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The commands of the jar. Without one of their names it starts the service, and all arguments are settings. */
@Command(
        name = "claimgraph",
        description = "An evidence-claim knowledge graph: who says what, on which authority.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ServeCommand.class,
            ValidateCommand.class,
            VerifyCommand.class,
            AgreeCommand.class,
            LoadCommand.class,
            ExportCommand.class,
            CompactCommand.class,
            RebuildCommand.class
        })
public final class CommandLine {

    private static final int SOFTWARE = 70;
    private static final int UNAVAILABLE = 69;

    private CommandLine() {}

    /** Runs a command and ends the process with its exit code, or starts the service and returns. */
    public static void main(String[] arguments) {
        picocli.CommandLine commands = new picocli.CommandLine(new CommandLine());
        boolean command = arguments.length > 0
                && (commands.getSubcommands().containsKey(arguments[0])
                        || Set.of("-h", "--help", "-V", "--version", "help").contains(arguments[0])
                        || !arguments[0].startsWith("-"));
        int exitCode = command
                ? commands.setExecutionExceptionHandler(failures()).execute(arguments)
                : Application.run(arguments);
        if (command || exitCode != 0) {
            System.exit(exitCode);
        }
    }

    private static IExecutionExceptionHandler failures() {
        return (failure, command, parsed) -> {
            PrintWriter err = command.getErr();
            return switch (failure) {
                case StartFailure reason -> {
                    err.println(reason.getMessage());
                    yield reason.exitCode();
                }
                case Problem problem -> {
                    err.println(problem.code().title() + ": " + problem.getMessage());
                    yield UNAVAILABLE;
                }
                default -> {
                    failure.printStackTrace(err);
                    yield SOFTWARE;
                }
            };
        };
    }
}
