/** The API as OpenAPI describes it, and a page to try it. */
@NullMarked
package org.claimgraph.openapi;

import org.jspecify.annotations.NullMarked;
