package org.claimgraph.page;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimgraph.browse.SourceJson;
import org.claimgraph.html.Link;

/**
 * A source as pages show it; what is absent is empty.
 *
 * @param facts what is known of the publication
 * @param revisions the states it was in, latest first
 */
record SourceEntry(
        String id,
        String title,
        String kind,
        String publisher,
        String issued,
        long claims,
        boolean withdrawn,
        List<Fact> facts,
        List<Revision> revisions) {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** A state that a source was in. */
    record Revision(int number, String at, String by, int claims, boolean withdrawn) {}

    static SourceEntry of(SourceJson source) {
        return new SourceEntry(
                source.id(),
                source.title(),
                source.kind().label(),
                source.publisher().orElse(""),
                source.issued().orElse(""),
                source.claims(),
                source.withdrawn(),
                facts(source),
                source.revisions().reversed().stream()
                        .map(state -> new Revision(
                                state.number(),
                                MINUTES.format(state.at()),
                                state.by(),
                                state.claims(),
                                state.withdrawn()))
                        .toList());
    }

    private static List<Fact> facts(SourceJson source) {
        return Stream.of(
                        Optional.of(Fact.of("kind", source.kind().label())),
                        source.publisher().map(publisher -> Fact.of("published by", publisher)),
                        source.issued().map(issued -> Fact.of("published", issued)),
                        source.doi().map(doi -> Fact.of("DOI", new Link("https://doi.org/" + doi, doi))),
                        source.pmid()
                                .map(pmid -> Fact.of(
                                        "PubMed", new Link("https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/", pmid))),
                        source.pmcid()
                                .map(pmcid -> Fact.of(
                                        "PubMed Central",
                                        new Link("https://pmc.ncbi.nlm.nih.gov/articles/" + pmcid + "/", pmcid))),
                        source.url().map(url -> Fact.of("address", web(url))),
                        source.license().map(license -> Fact.of("licence", license)),
                        source.curatedBy().map(by -> Fact.of("curated by", by)),
                        source.document()
                                .map(document -> Fact.of(
                                        "document",
                                        document.file() + ", " + document.characters() + " characters, SHA-256 "
                                                + document.sha256())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** An address on the web as a way there; anything else is only shown. */
    private static Link web(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return new Link(lower.startsWith("https://") || lower.startsWith("http://") ? url : "", url);
    }
}
