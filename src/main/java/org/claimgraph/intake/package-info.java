/** What is written over REST: claim files that are checked or loaded, single concepts and works, and bulk loads. */
@NullMarked
package org.claimgraph.intake;

import org.jspecify.annotations.NullMarked;
