package org.claimgraph.html;

/** A way on from a page. */
public record Link(String href, String text) {}
