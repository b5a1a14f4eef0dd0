/** The commands of the jar. */
@NullMarked
package org.claimgraph.cli;

import org.jspecify.annotations.NullMarked;
