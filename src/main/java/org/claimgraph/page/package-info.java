/** What people look at: pages made on the server from the same answers that programs get. */
@NullMarked
package org.claimgraph.page;

import org.jspecify.annotations.NullMarked;
