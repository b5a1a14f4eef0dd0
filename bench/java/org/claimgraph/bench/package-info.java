/** Made corpora of any size, and the measurements of speed that are made with them. */
@NullMarked
package org.claimgraph.bench;

import org.jspecify.annotations.NullMarked;
