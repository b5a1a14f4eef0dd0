package org.claimgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a corpus of any size from a seed, line by line in the form of bulk files: concepts, bodies, works, then each
 * source with its claims. The same size and seed give the same bytes.
 */
public final class CorpusMaker {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final int claims;
    private final long seed;
    private final MadeVocabulary vocabulary = new MadeVocabulary();
    private final MadeBodies bodies = new MadeBodies();
    private final MadeWorks works;
    private final MadeContents contents;

    /** The maker of a corpus with so many claims. */
    public CorpusMaker(int claims, long seed) {
        this.claims = claims;
        this.seed = seed;
        this.works = new MadeWorks(seed, claims, bodies);
        this.contents = new MadeContents(claims, vocabulary, bodies);
    }

    /** Writes {@code --claims N --seed S --out FILE}. */
    public static void main(String[] args) throws IOException {
        Options options = Options.of(args);
        Path out = options.path("out");
        try (Writer writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            new CorpusMaker(options.number("claims", 100_000), options.number("seed", 1)).write(writer);
        }
        System.out.println(out + ": " + Files.size(out) + " bytes");
    }

    /** Writes the corpus; one line is held at a time. */
    public void write(Writer out) {
        lines(out, "concept", vocabulary.all().map(MadeConcept::fields));
        lines(out, "body", bodies.all());
        lines(out, "work", works.all());
        int made = 0;
        for (int index = 1; made < claims; index++) {
            MadeSource source = new MadeSource(seed, index, contents, works, bodies);
            int count = Math.min(source.claims(), claims - made);
            lines(out, "source", Stream.of(source.fields()));
            lines(out, "claim", source.claims(count));
            made += count;
        }
    }

    private static void lines(Writer out, String kind, Stream<Map<String, Object>> things) {
        for (Iterator<Map<String, Object>> rest = things.iterator(); rest.hasNext(); ) {
            try {
                out.write(JSON.writeValueAsString(Map.of(kind, rest.next())));
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
