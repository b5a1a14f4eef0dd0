package org.claimgraph;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service: one process, one port, with the store in it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {}
