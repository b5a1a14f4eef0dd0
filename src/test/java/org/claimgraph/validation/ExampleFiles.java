package org.claimgraph.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimgraph.claim.Curation;
import org.claimgraph.problem.Finding;

/** The files of the golden cases, for other tests. */
final class ExampleFiles {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private ExampleFiles() {}

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(GOLDEN.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static Tree tree(String name) {
        return TreeReader.read(name, Format.ofFile(name).orElseThrow(), bytes(name))
                .value()
                .orElseThrow();
    }

    /** What is found in a text of a format, in reading or else in checking. */
    static List<Finding> findings(Format format, String text) {
        return findings(format, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Finding> findings(Format format, byte[] content) {
        return check(format, content).findings();
    }

    static Checked<Curation> check(Format format, byte[] content) {
        Checked<Tree> tree = TreeReader.read("x", format, content);
        return tree.value()
                .map(known -> new CurationCheck().check(known, ExampleVocabulary.references()))
                .orElseGet(() -> Checked.refused(tree.findings()));
    }
}
