package org.claimgraph.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.claimgraph.graph.Names;
import org.claimgraph.query.LibraryQuery;
import org.claimgraph.query.Parameter;

/** The query library as SHACL's executables, which editors of SPARQL read. Its text runs as it stands. */
final class QueryQuads {

    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final Property SELECT = sh("select");
    private static final Property PREFIXES = sh("prefixes");
    private static final Property DECLARE = sh("declare");
    private static final Property PREFIX = sh("prefix");
    private static final Property NAMESPACE = sh("namespace");
    private static final Property PARAMETER = sh("parameter");
    private static final Property NAME = sh("name");
    private static final Property DATATYPE = sh("datatype");
    private static final Property NODE_KIND = sh("nodeKind");
    private static final Property OPTIONAL = sh("optional");
    private static final Property DEFAULT_VALUE = sh("defaultValue");

    private final Names names;
    private final String origin;
    private final Facts facts = new Facts();

    /** @param origin where this service is reached, without a slash at its end */
    QueryQuads(Names names, String origin) {
        this.names = names;
        this.origin = origin;
    }

    List<Quad> of(Collection<LibraryQuery> queries, Map<String, String> prefixes) {
        Node declared = NodeFactory.createURI(names.dataset().getURI() + "/prefixes");
        prefixes.forEach((prefix, namespace) -> {
            Node declaration = NodeFactory.createURI(declared.getURI() + "/" + prefix);
            facts.link(declared, DECLARE, declaration)
                    .text(declaration, PREFIX, prefix)
                    .text(declaration, NAMESPACE, namespace);
        });
        queries.forEach(query -> query(query, declared));
        return facts.quads();
    }

    private void query(LibraryQuery query, Node declared) {
        Node node = names.query(query.id());
        facts.link(names.dataset(), DCTerms.hasPart, node)
                .type(node, shacl("SPARQLExecutable"))
                .type(node, shacl("SPARQLSelectExecutable"))
                .text(node, DCTerms.identifier, query.id())
                .text(node, RDFS.label, query.header().summary())
                .text(node, SELECT, query.text())
                .link(node, PREFIXES, declared)
                .link(node, RDFS.seeAlso, origin + "/api/v1/queries/" + query.id());
        query.header().description().ifPresent(text -> facts.text(node, DCTerms.description, text));
        query.header().tags().forEach(tag -> facts.text(node, DCAT.keyword, tag));
        query.header().params().forEach((name, parameter) -> parameter(node, name, parameter));
    }

    private void parameter(Node query, String name, Parameter parameter) {
        Node node = NodeFactory.createURI(query.getURI() + "/parameter/" + name);
        facts.link(query, PARAMETER, node).text(node, NAME, name).flag(node, OPTIONAL, !parameter.required());
        switch (parameter.type()) {
            case CONCEPT, SOURCE, WORK, BODY, CLAIM, IRI -> facts.link(node, NODE_KIND, shacl("IRI"));
            case DURATION, DECIMAL -> facts.link(node, DATATYPE, XSD.decimal.asNode());
            case INTEGER -> facts.link(node, DATATYPE, XSD.integer.asNode());
            case STRING -> facts.link(node, DATATYPE, XSD.xstring.asNode());
        }
        parameter.fallback().forEach(value -> facts.text(node, DEFAULT_VALUE, value));
        parameter.description().ifPresent(text -> facts.text(node, DCTerms.description, text));
    }

    private static Property sh(String localName) {
        return ResourceFactory.createProperty(SH, localName);
    }

    private static Node shacl(String localName) {
        return NodeFactory.createURI(SH + localName);
    }
}
