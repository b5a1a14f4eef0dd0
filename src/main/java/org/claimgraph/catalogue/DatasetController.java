package org.claimgraph.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.graph.Names;
import org.claimgraph.query.Answers;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.QueryLibrary;
import org.claimgraph.query.RequestParameters;
import org.claimgraph.rdf.Prefixes;
import org.claimgraph.rdf.RdfText;
import org.claimgraph.validation.CorpusHeader;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The description of the dataset; as RDF it has the query library too. */
@RestController
class DatasetController {

    private static final Formats TURTLE_FIRST =
            Formats.of(Format.TURTLE, Format.JSON_LD, Format.N_TRIPLES, Format.JSON);

    private final DatasetCounts counts;
    private final Corpora corpora;
    private final Index index;
    private final QueryLibrary library;
    private final Prefixes prefixes;
    private final Names names;
    private final RdfText text;
    private final Answers answers;

    DatasetController(
            DatasetCounts counts,
            Corpora corpora,
            Index index,
            QueryLibrary library,
            Prefixes prefixes,
            Names names,
            RdfText text,
            Answers answers) {
        this.counts = counts;
        this.corpora = corpora;
        this.index = index;
        this.library = library;
        this.prefixes = prefixes;
        this.names = names;
        this.text = text;
        this.answers = answers;
    }

    @GetMapping("/api/v1/dataset")
    ResponseEntity<Object> dataset(HttpServletRequest request) {
        return answer(request, RdfText.OF_THINGS);
    }

    @GetMapping("/.well-known/void")
    ResponseEntity<Object> wellKnown(HttpServletRequest request) {
        return answer(request, TURTLE_FIRST);
    }

    private ResponseEntity<Object> answer(HttpServletRequest request, Formats offered) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        Format format = offered.choose(request);
        String origin =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        List<CorpusHeader> headers = corpora.headers();
        return answers.one(request, parameters, format, List.of(origin, headers).toString(), () -> {
            DatasetJson dataset =
                    DatasetJson.of(names.dataset().getURI(), headers, counts.now(), distributions(origin));
            return format == Format.JSON
                    ? dataset
                    : text.write(format, quads(dataset, origin), Optional.of(names.dataset()));
        });
    }

    private List<Quad> quads(DatasetJson dataset, String origin) {
        List<Quad> quads = new ArrayList<>(new DatasetQuads(names, dataset).all());
        Map<String, String> declared = prefixes.all();
        quads.addAll(new QueryQuads(names, origin).of(library.queries(), declared));
        return quads;
    }

    private List<DatasetJson.Distribution> distributions(String origin) {
        return Stream.of(
                        new DatasetJson.Distribution(
                                "sparql",
                                "SPARQL 1.1 endpoint",
                                "/sparql",
                                List.of("application/sparql-results+json", "text/turtle"),
                                true),
                        new DatasetJson.Distribution(
                                "api", "JSON over HTTP", "/api/v1", List.of("application/json", "text/csv"), true),
                        new DatasetJson.Distribution(
                                "export",
                                "The whole dataset",
                                "/api/v1/export",
                                List.of("application/n-quads", "application/trig"),
                                false),
                        new DatasetJson.Distribution(
                                "ontology",
                                "The ontology",
                                "/ontology",
                                List.of("text/turtle", "application/ld+json", "application/n-triples", "text/html"),
                                false))
                .filter(way -> way.name().equals("sparql") || index.has(way.href()))
                .map(way -> new DatasetJson.Distribution(
                        way.name(), way.title(), origin + way.href(), way.mediaTypes(), way.service()))
                .toList();
    }
}
