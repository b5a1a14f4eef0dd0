/** Questions, disagreements and findings as people and programs ask for them. */
@NullMarked
package org.claimgraph.question;

import org.jspecify.annotations.NullMarked;
