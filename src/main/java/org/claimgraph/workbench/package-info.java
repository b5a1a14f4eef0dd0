/** The SPARQL editor for people: its page, its gallery of examples, and the terms that it completes. */
@NullMarked
package org.claimgraph.workbench;

import org.jspecify.annotations.NullMarked;
