/** Entry and wiring of the service. */
@NullMarked
package org.claimgraph;

import org.jspecify.annotations.NullMarked;
