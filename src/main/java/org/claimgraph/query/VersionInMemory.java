package org.claimgraph.query;

/** The version of the dataset that what is kept in memory beside the store, such as the vocabulary, is of. */
@FunctionalInterface
public interface VersionInMemory {

    long version();
}
