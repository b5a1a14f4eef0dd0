package org.claimgraph.workbench;

/**
 * A query to begin from.
 *
 * @param id its name in addresses
 * @param title the question that it answers
 */
record GalleryQuery(String id, String title, String sparql) {}
