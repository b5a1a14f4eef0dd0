/**
 * Accepting content: into the log first, then into the store; replaying, rebuilding and verifying the store from the
 * log.
 */
@NullMarked
package org.claimgraph.load;

import org.jspecify.annotations.NullMarked;
