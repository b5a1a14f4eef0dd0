package org.claimgraph.validation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.claimgraph.problem.StartFailure;

/**
 * Reads one file of YAML, JSON or CSV into a tree that knows the place of each of its parts. Newline-delimited JSON
 * holds many: {@link NdjsonUnits} reads it.
 */
public final class TreeReader {

    private static final int INPUT_MISSING = 66;

    private TreeReader() {}

    /** Reads a file by the ending of its name. */
    public static Checked<Tree> read(Path file) {
        Optional<Format> format = Format.ofFile(file.getFileName().toString());
        if (format.isEmpty()) {
            Findings findings = new Findings(file.toString());
            findings.add(
                    FindingKind.UNKNOWN_FORMAT,
                    Place.START,
                    "this is no format of a claim file; use .yaml, .yml, .json, .ndjson or .csv");
            return Checked.refused(findings.inOrder());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), format.get(), in);
        } catch (IOException e) {
            throw new StartFailure(INPUT_MISSING, "Can't read " + file + ": " + reason(e) + ".");
        }
    }

    /** Reads a stream, of which no more is taken in than a file of its format may have. */
    public static Checked<Tree> read(String file, Format format, InputStream in) throws IOException {
        byte[] content = in.readNBytes((int) Math.min(format.mostBytes() + 1, Integer.MAX_VALUE - 8L));
        return read(file, format, content);
    }

    /** Reads what was taken in already. */
    public static Checked<Tree> read(String file, Format format, byte[] content) {
        Findings findings = new Findings(file);
        if (content.length > format.mostBytes()) {
            findings.add(
                    FindingKind.TOO_LARGE,
                    Place.START,
                    "the file is larger than " + format.mostBytes() / 1024 / 1024 + " MB; split it into several");
            return Checked.refused(findings.inOrder());
        }
        Optional<String> text = Utf8Text.of(content, 1, findings);
        if (text.isEmpty()) {
            return Checked.refused(findings.inOrder());
        }
        Optional<Tree> tree = switch (format) {
            case YAML -> YamlTree.read(file, text.get(), findings);
            case JSON -> JsonTree.read(file, text.get(), 1, findings);
            case CSV -> CsvTree.read(file, text.get(), Structure.CLAIM_FILE.field(), findings);
            case NDJSON, TURTLE -> throw new IllegalArgumentException("not one tree: " + format);
        };
        if (tree.isEmpty() && !findings.hasErrors()) {
            findings.add(FindingKind.EMPTY_FILE, Place.START, "the file is empty");
        }
        return findings.read(tree);
    }

    /** What went wrong with a file, in a few words. */
    static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException gone -> "there is no such file";
            case java.nio.file.AccessDeniedException denied -> "it may not be read";
            default -> Quoted.plain(String.valueOf(e.getMessage()));
        };
    }
}
