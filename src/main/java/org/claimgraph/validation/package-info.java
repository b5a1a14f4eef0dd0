/**
 * Reading claim files and the other files of a corpus, and checking them: every problem at once, each with its place.
 */
@NullMarked
package org.claimgraph.validation;

import org.jspecify.annotations.NullMarked;
