package org.claimgraph.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar, as its manifest has it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("from sources");
        return new String[] {
            "Claimgraph " + version, "Java " + Runtime.version().feature()
        };
    }
}
