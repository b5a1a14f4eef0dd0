package org.claimgraph.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings under {@code claimgraph.} for what is sent in.
 *
 * @param largestLoad the most that one bulk load may have
 */
@ConfigurationProperties("claimgraph")
record IntakeSettings(@DefaultValue("1GB") DataSize largestLoad) {}
