package org.claimgraph;

import org.claimgraph.problem.StartFailure;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service: one process, one port, with the store in it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

    /**
     * Starts the service with settings from the arguments, such as {@code --server.port=8081}, the environment and
     * files.
     *
     * @return the exit code where it can't start, after one line that says why; 0 where it runs
     */
    public static int run(String... arguments) {
        try {
            SpringApplication.run(Application.class, arguments);
            return 0;
        } catch (RuntimeException e) {
            return StartFailureReporter.find(e).map(StartFailure::exitCode).orElse(1);
        }
    }
}
