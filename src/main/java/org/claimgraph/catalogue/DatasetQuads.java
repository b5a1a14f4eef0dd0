package org.claimgraph.catalogue;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.claimgraph.graph.Names;
import org.claimgraph.rdf.Ontology;
import org.claimgraph.vocabulary.Terms;

/** The description of the dataset as VoID and DCAT. Its parts have names under that of the dataset. */
final class DatasetQuads {

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    private final Names names;
    private final DatasetJson dataset;
    private final Node node;
    private final Facts facts = new Facts();

    DatasetQuads(Names names, DatasetJson dataset) {
        this.names = names;
        this.dataset = dataset;
        this.node = names.dataset();
    }

    List<Quad> all() {
        facts.type(node, VOID.Dataset.asNode())
                .type(node, DCAT.Dataset.asNode())
                .text(node, DCTerms.title, dataset.title())
                .number(node, Terms.of("version"), dataset.version())
                .text(node, OWL2.versionInfo, Long.toString(dataset.version()))
                .number(node, VOID.triples, dataset.triples())
                .text(node, VOID.uriSpace, names.base())
                .link(node, VOID.vocabulary, Ontology.DOCUMENT)
                .link(node, VOID.vocabulary, SKOS.getURI())
                .link(node, VOID.vocabulary, DCTerms.getURI());
        dataset.description().ifPresent(text -> facts.text(node, DCTerms.description, text));
        dataset.licenses().forEach(license -> facts.link(node, DCTerms.license, DatasetJson.licenseAddress(license)));
        dataset.corpora().stream()
                .map(corpus -> corpus.language())
                .distinct()
                .forEach(language -> facts.text(node, DCTerms.language, language));
        classes();
        graphs();
        dataset.distributions().forEach(this::distribution);
        return facts.quads();
    }

    private void classes() {
        DatasetCounts.classes().forEach((kind, type) -> {
            Node partition = part("class", kind);
            facts.link(node, VOID.classPartition, partition)
                    .link(partition, VOID._class, type)
                    .number(partition, VOID.entities, dataset.counts().getOrDefault(kind, 0L));
        });
    }

    private void graphs() {
        dataset.graphs().forEach((name, triples) -> {
            Node subset = part("graphs", name);
            facts.link(node, VOID.subset, subset)
                    .type(subset, VOID.Dataset.asNode())
                    .text(subset, DCTerms.title, name)
                    .number(subset, VOID.triples, triples);
        });
    }

    private void distribution(DatasetJson.Distribution way) {
        Node distribution = part("distribution", way.name());
        facts.link(node, DCAT.distribution, distribution)
                .type(distribution, DCAT.Distribution.asNode())
                .text(distribution, DCTerms.title, way.title())
                .link(distribution, DCAT.accessURL, way.href());
        way.mediaTypes().forEach(type -> facts.link(distribution, DCAT.mediaType, MEDIA_TYPES + type));
        if (way.service()) {
            Node service = part("service", way.name());
            facts.link(distribution, DCAT.accessService, service)
                    .type(service, DCAT.DataService.asNode())
                    .text(service, DCTerms.title, way.title())
                    .link(service, DCAT.endpointURL, way.href())
                    .link(service, DCAT.servesDataset, node);
        }
        if (way.name().equals("sparql")) {
            facts.link(node, VOID.sparqlEndpoint, way.href());
        }
        if (way.name().equals("export")) {
            facts.link(node, VOID.dataDump, way.href());
        }
    }

    private Node part(String kind, String name) {
        return NodeFactory.createURI(node.getURI() + "/" + kind + "/" + name);
    }
}
