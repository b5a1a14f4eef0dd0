/**
 * Where claims agree and where they don't: questions, stands, the rules that compare two stands, and what they add up
 * to. Pure functions of claims and vocabulary, one question at a time, so that they run anywhere.
 */
@NullMarked
package org.claimgraph.disagreement;

import org.jspecify.annotations.NullMarked;
