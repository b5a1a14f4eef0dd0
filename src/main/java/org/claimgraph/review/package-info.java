/** What reviewers decide on disagreements. */
@NullMarked
package org.claimgraph.review;

import org.jspecify.annotations.NullMarked;
