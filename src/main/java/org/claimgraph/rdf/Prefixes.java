package org.claimgraph.rdf;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.claimgraph.graph.Names;
import org.claimgraph.vocabulary.Terms;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The short names that IRIs are written with: of vocabularies, of our things, and one for each scheme of concepts. */
@Component
public final class Prefixes {

    private static final SortedMap<String, String> OF_VOCABULARIES = ofVocabularies();
    private static final List<String> OF_THINGS =
            List.of("source", "claim", "proposition", "work", "body", "disagreement", "question", "review");

    private final Names names;
    private final Supplier<Vocabulary> vocabulary;

    Prefixes(Names names, Supplier<Vocabulary> vocabulary) {
        this.names = names;
        this.vocabulary = vocabulary;
    }

    private static SortedMap<String, String> ofVocabularies() {
        SortedMap<String, String> prefixes = new TreeMap<>();
        prefixes.put("cg", Terms.NAMESPACE);
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("dcterms", "http://purl.org/dc/terms/");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        prefixes.put("prov", "http://www.w3.org/ns/prov#");
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("sh", "http://www.w3.org/ns/shacl#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("vann", "http://purl.org/vocab/vann/");
        prefixes.put("void", "http://rdfs.org/ns/void#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return Collections.unmodifiableSortedMap(prefixes);
    }

    /** Those of vocabularies, whose names no property of ours has. */
    static SortedMap<String, String> vocabularies() {
        return OF_VOCABULARIES;
    }

    /** All of them, by name. */
    public SortedMap<String, String> all() {
        SortedMap<String, String> all = new TreeMap<>();
        vocabulary.get().schemes().forEach(scheme -> all.put(scheme, Terms.CONCEPTS + scheme + "/"));
        OF_THINGS.forEach(kind -> all.put(kind, names.base() + kind + "/"));
        all.putAll(OF_VOCABULARIES);
        return all;
    }

    /** Those of them that some IRI starts with. */
    SortedMap<String, String> of(Stream<String> iris) {
        List<String> used = iris.distinct().toList();
        SortedMap<String, String> all = all();
        all.values().removeIf(start -> used.stream().noneMatch(iri -> iri.startsWith(start)));
        return all;
    }
}
