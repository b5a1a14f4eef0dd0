package org.claimgraph.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A made-up corpus as newline-delimited JSON: a few concepts, then sources that each have the same number of claims.
 */
final class GeneratedCorpus {

    static final int CLAIMS_A_SOURCE = 2;

    // Many questions with few positions each: it is loads that are killed here, not comparisons.
    private static final int DRUGS = 50;
    private static final int LONGEST_ONSET = 2;

    private GeneratedCorpus() {}

    static Path write(Path file, int sources, long seed) {
        Random random = new Random(seed);
        Stream<String> concepts = Stream.concat(
                IntStream.range(0, DRUGS).mapToObj(i -> concept("drug", drug(i))),
                Stream.of(concept("outcome", "pain-relief")));
        Stream<String> lines = IntStream.range(0, sources).boxed().flatMap(i -> source(id(i), random));
        try {
            return Files.write(file, Stream.concat(concepts, lines).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String id(int number) {
        return "made-up-%05d".formatted(number);
    }

    private static String drug(int number) {
        return "examplol-" + number;
    }

    private static String concept(String scheme, String id) {
        return "{\"concept\": {\"scheme\": \"%s\", \"id\": \"%s\", \"label\": \"%s\"}}".formatted(scheme, id, id);
    }

    private static Stream<String> source(String id, Random random) {
        String source =
                "{\"source\": {\"id\": \"%s\", \"title\": \"Made up, %s\", \"kind\": \"journal-article\", \"url\": \"https://example.org/%s\"}}"
                        .formatted(id, id, id);
        return Stream.concat(
                Stream.of(source),
                IntStream.range(0, CLAIMS_A_SOURCE)
                        .mapToObj(i ->
                                ("{\"claim\": {\"id\": \"c%d\", \"source\": \"%s\", \"measure\": \"onset\", \"says\": \"It sets"
                                                + " in soon, says %s.\", \"drug\": \"%s\", \"outcome\": \"pain-relief\", \"value\":"
                                                + " {\"max\": %d, \"unit\": \"h\"}}}")
                                        .formatted(
                                                i,
                                                id,
                                                id,
                                                drug(random.nextInt(DRUGS)),
                                                1 + random.nextInt(LONGEST_ONSET))));
    }
}
