package org.claimgraph.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimgraph.validation.CorpusHeader;

/**
 * What the dataset is, in JSON.
 *
 * @param version one higher after every accepted change
 * @param licenses of the corpora
 * @param counts how many things of each kind there are, withdrawn ones not counted
 * @param triples in all graphs; a triple that stands in two graphs counts twice
 * @param graphs how many triples the graphs of each class hold
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DatasetJson(
        String iri,
        String title,
        Optional<String> description,
        long version,
        List<String> licenses,
        Map<String, Long> counts,
        long triples,
        Map<String, Long> graphs,
        List<CorpusHeader> corpora,
        List<Distribution> distributions) {

    private static final String SPDX = "https://spdx.org/licenses/";

    /** The dataset of some corpora, named after the only one where there is one. */
    static DatasetJson of(
            String iri, List<CorpusHeader> corpora, DatasetCounts.Counts counts, List<Distribution> distributions) {
        return new DatasetJson(
                iri,
                corpora.size() == 1 ? corpora.getFirst().title() : "Claimgraph",
                corpora.size() == 1 ? corpora.getFirst().description() : Optional.empty(),
                counts.position().version(),
                corpora.stream()
                        .flatMap(corpus -> corpus.license().stream())
                        .distinct()
                        .toList(),
                counts.things(),
                counts.allTriples(),
                counts.triples(),
                corpora,
                distributions);
    }

    /** The address of a licence that is named by its SPDX identifier, or that is an address already. */
    static String licenseAddress(String license) {
        return license.startsWith("http://") || license.startsWith("https://") ? license : SPDX + license;
    }

    /**
     * A way to get at the data.
     *
     * @param name a slug
     * @param href its address
     * @param mediaTypes what it gives
     * @param service whether it answers questions, rather than giving the whole
     */
    record Distribution(String name, String title, String href, List<String> mediaTypes, boolean service) {}
}
