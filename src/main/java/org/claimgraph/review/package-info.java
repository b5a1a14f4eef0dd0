/** What reviewers decide on disagreements, and who may. */
@NullMarked
package org.claimgraph.review;

import org.jspecify.annotations.NullMarked;
