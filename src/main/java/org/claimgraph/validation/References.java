package org.claimgraph.validation;

import java.util.Set;
import org.claimgraph.vocabulary.Vocabulary;

/**
 * What a claim file may refer to.
 *
 * @param works slugs of the works there are
 * @param bodies slugs of the bodies there are
 */
public record References(Vocabulary vocabulary, Set<String> works, Set<String> bodies, Documents documents) {}
