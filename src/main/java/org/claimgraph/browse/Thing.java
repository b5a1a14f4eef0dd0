package org.claimgraph.browse;

/** Something that a claim names, in JSON: its slug, its IRI, and what people call it. */
public record Thing(String id, String iri, String label) {}
