/** What the claims on each question come to, worked out and kept in the store beside the claims. */
@NullMarked
package org.claimgraph.judgement;

import org.jspecify.annotations.NullMarked;
