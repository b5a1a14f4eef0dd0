/** Who may write: bearer tokens and their scopes. */
@NullMarked
package org.claimgraph.access;

import org.jspecify.annotations.NullMarked;
