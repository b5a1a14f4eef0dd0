/**
 * The query library: one file a question, checked when it is read, bound without joining text, answered page by page.
 */
@NullMarked
package org.claimgraph.query;

import org.jspecify.annotations.NullMarked;
