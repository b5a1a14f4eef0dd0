package org.claimgraph.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a small corpus about a drug that doesn't exist. */
final class ExampleCorpus {

    private ExampleCorpus() {}

    static Path in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("concepts"));
        Files.writeString(folder.resolve("corpus.yaml"), "title: Examples\nlicense: CC0-1.0\n");
        Files.writeString(folder.resolve("concepts/drugs.yaml"), """
                concepts:
                  - {scheme: drug, id: examplol, label: examplol, plausible: [{measure: dose, min: 1, max: 5, unit: mg}]}
                  - {scheme: drug, id: s-examplol, label: S-examplol, broader: [examplol], replaces: [old-examplol]}
                  - {scheme: outcome, id: pain, label: pain}
                """);
        Files.writeString(folder.resolve("concepts/measures.ttl"), """
                @prefix cg: <https://w3id.org/claimgraph/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix measure: <https://w3id.org/claimgraph/concept/measure/> .
                measure:half-life a skos:Concept, cg:Measure ; skos:prefLabel "half-life"@en ;
                    skos:inScheme <https://w3id.org/claimgraph/concept/measure> ;
                    cg:valueKind cg:intervalValue ; cg:dimension cg:time ; cg:requires "subject" ;
                    cg:comparedWithin "drug" .
                """);
        Files.writeString(folder.resolve("bodies.yaml"), "bodies:\n  - {id: agency, label: Agency, kind: regulator}\n");
        Files.writeString(
                folder.resolve("works.yaml"),
                "works:\n  - {id: smith-2019, title: A study, kind: journal-article, issuedBy: agency}\n");
        Files.writeString(folder.resolve("one.yaml"), """
                source: {id: one, title: One, kind: web-page, url: "https://example.org/1", doi: 10.1234/one}
                claims:
                  - {id: lasts, measure: half-life, says: It is half gone in two hours., drug: s-examplol, value: {min: 2, max: 2, unit: h}, cites: [smith-2019]}
                  - {id: relief, measure: efficacy, says: It helps., drug: old-examplol, outcome: pain}
                """);
        return folder;
    }
}
