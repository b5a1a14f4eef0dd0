package org.claimgraph.rdf;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;
import org.claimgraph.vocabulary.Terms;
import org.springframework.stereotype.Component;

/**
 * What the keys of our JSON-LD mean: properties of the ontology by their local names, those of others with a prefix.
 * Every value of a key is an array; a key ending in {@code Of} that is read backwards has a name of its own.
 */
@Component
public final class JsonLdContext {

    /** Where it is served. */
    public static final String ADDRESS = "/api/v1/context.jsonld";

    private static final Set<String> COERCED = Set.of(XSD.decimal.getURI(), XSD.date.getURI(), XSD.dateTime.getURI());
    private static final List<Node> THINGS_OF_OTHERS = List.of(
            SKOS.broader.asNode(),
            SKOS.exactMatch.asNode(),
            SKOS.inScheme.asNode(),
            SKOS.topConceptOf.asNode(),
            RDFS.subClassOf.asNode(),
            RDFS.subPropertyOf.asNode(),
            RDFS.domain.asNode(),
            RDFS.range.asNode(),
            RDFS.isDefinedBy.asNode(),
            RDFS.seeAlso.asNode(),
            OWL2.versionIRI.asNode(),
            Terms.WAS_REVISION_OF,
            DCTerms.conformsTo.asNode(),
            DCTerms.hasPart.asNode(),
            VOID.subset.asNode(),
            VOID.sparqlEndpoint.asNode(),
            VOID.dataDump.asNode(),
            VOID.vocabulary.asNode(),
            VOID._class.asNode(),
            DCAT.distribution.asNode(),
            DCAT.accessService.asNode(),
            DCAT.accessURL.asNode(),
            DCAT.endpointURL.asNode(),
            DCAT.service.asNode(),
            DCAT.servesDataset.asNode());
    private static final List<Node> OF_OTHERS = List.of(
            SKOS.prefLabel.asNode(),
            SKOS.altLabel.asNode(),
            SKOS.definition.asNode(),
            SKOS.notation.asNode(),
            SKOS.example.asNode(),
            RDFS.label.asNode(),
            DCTerms.title.asNode(),
            DCTerms.description.asNode(),
            DCTerms.issued.asNode(),
            DCTerms.created.asNode(),
            DCTerms.modified.asNode(),
            DCTerms.publisher.asNode(),
            DCTerms.license.asNode(),
            DCTerms.language.asNode(),
            DCTerms.identifier.asNode(),
            DCTerms.source.asNode(),
            OWL2.versionInfo.asNode(),
            VOID.triples.asNode(),
            VOID.entities.asNode(),
            VOID.classPartition.asNode(),
            VOID.uriSpace.asNode(),
            DCAT.mediaType.asNode());

    private final JsonObject terms;

    JsonLdContext(Ontology ontology) {
        JsonObjectBuilder context =
                Json.createObjectBuilder().add("@version", Json.createValue(BigDecimal.valueOf(1.1)));
        Prefixes.vocabularies().forEach(context::add);
        ontology.properties().stream()
                .filter(property -> property.getURI().startsWith(Terms.NAMESPACE))
                .forEach(property -> context.add(
                        property.getURI().substring(Terms.NAMESPACE.length()),
                        term(property, type(ontology, property))));
        THINGS_OF_OTHERS.forEach(property -> context.add(shortened(property), term(property, Optional.of("@id"))));
        OF_OTHERS.forEach(property -> context.add(shortened(property), term(property, Optional.empty())));
        context.add(shortened(Terms.GENERATED_AT), term(Terms.GENERATED_AT, Optional.of("xsd:dateTime")));
        backwards(context, "revisions", Terms.REVISION_OF);
        backwards(context, "reviews", Terms.REVIEW_OF);
        backwards(context, "parts", Terms.QUESTION);
        terms = context.build();
    }

    /** The terms, as the value of {@code @context}. */
    public JsonObject terms() {
        return terms;
    }

    private static Optional<String> type(Ontology ontology, Node property) {
        return ontology.leadsToThings(property)
                ? Optional.of("@id")
                : ontology.range(property)
                        .map(Node::getURI)
                        .filter(COERCED::contains)
                        .map(JsonLdContext::shortened);
    }

    private static JsonObject term(Node property, Optional<String> type) {
        JsonObjectBuilder term =
                Json.createObjectBuilder().add("@id", shortened(property)).add("@container", "@set");
        type.ifPresent(coerced -> term.add("@type", coerced));
        return term.build();
    }

    private static void backwards(JsonObjectBuilder context, String name, Node property) {
        context.add(
                name,
                Json.createObjectBuilder()
                        .add("@reverse", shortened(property))
                        .add("@container", "@set")
                        .add("@type", "@id"));
    }

    private static String shortened(Node property) {
        return shortened(property.getURI());
    }

    private static String shortened(String iri) {
        return Prefixes.vocabularies().entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .findFirst()
                .orElse(iri);
    }
}
