package org.claimgraph;

import java.util.Optional;
import java.util.stream.Stream;
import org.claimgraph.problem.StartFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Tells in one line, without a stack trace, why the service can't start. Found by Spring through its factories file.
 */
final class StartFailureReporter implements SpringBootExceptionReporter {

    private static final int UNAVAILABLE = 69;
    private static final int CONFIGURATION = 78;

    StartFailureReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        Optional<StartFailure> known = find(failure);
        known.ifPresent(reason -> System.err.println("Claimgraph can't start. " + reason.getMessage()));
        return known.isPresent();
    }

    /** The failure among the causes that can be told in one line. */
    static Optional<StartFailure> find(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> cause == null ? Stream.empty() : known(cause).stream())
                .findFirst();
    }

    private static Optional<StartFailure> known(Throwable cause) {
        return switch (cause) {
            case StartFailure reason -> Optional.of(reason);
            case PortInUseException port ->
                Optional.of(new StartFailure(
                        UNAVAILABLE,
                        "The port " + port.getPort()
                                + " is in use: stop what uses it, or name another with --server.port."));
            case BindException setting ->
                Optional.of(new StartFailure(
                        CONFIGURATION,
                        "The setting '" + setting.getName() + "' can't be read: " + rootMessage(setting) + "."));
            case InvalidConfigurationPropertyValueException setting ->
                Optional.of(new StartFailure(
                        CONFIGURATION,
                        "The setting '" + setting.getName() + "' can't be '" + setting.getValue() + "'."));
            default -> Optional.empty();
        };
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }
}
