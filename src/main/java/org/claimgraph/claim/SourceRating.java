package org.claimgraph.claim;

/** A grade that the source itself gives to what it says, such as GRADE's or a database's evidence level. */
public record SourceRating(String scheme, String value) {}
