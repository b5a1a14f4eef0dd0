package org.claimgraph.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.html.Pages;
import org.claimgraph.query.Answers;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.rdf.Ontology;
import org.claimgraph.rdf.RdfText;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ontology as it ships: RDF for programs, a page for people. */
@RestController
class OntologyController {

    private static final Formats OFFERED = Formats.of(Format.TURTLE, Format.HTML, Format.JSON_LD, Format.N_TRIPLES);

    private final Ontology ontology;
    private final Supplier<Vocabulary> vocabulary;
    private final RdfText text;
    private final Pages pages;
    private final Answers answers;

    OntologyController(Ontology ontology, Supplier<Vocabulary> vocabulary, RdfText text, Pages pages, Answers answers) {
        this.ontology = ontology;
        this.vocabulary = vocabulary;
        this.text = text;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping("/ontology")
    ResponseEntity<Object> ontology(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Format format = OFFERED.choose(request);
        return answers.one(
                request,
                parameters,
                format,
                () -> format == Format.HTML
                        ? pages.of(
                                "ontology",
                                request.getRequestURI(),
                                Map.of("page", OntologyPage.of(ontology, vocabulary.get())))
                        : text.write(format, quads(), Optional.empty()));
    }

    private List<Quad> quads() {
        return ontology.triples().stream()
                .map(triple -> Quad.create(Quad.defaultGraphIRI, triple))
                .toList();
    }
}
