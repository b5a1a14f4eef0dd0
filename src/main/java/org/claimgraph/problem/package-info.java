/** What can go wrong and how it is told: problems of a request, findings of a file. */
@NullMarked
package org.claimgraph.problem;

import org.jspecify.annotations.NullMarked;
