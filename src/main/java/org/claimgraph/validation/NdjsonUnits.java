package org.claimgraph.validation;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Pattern;
import org.claimgraph.validation.NdjsonUnit.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads newline-delimited JSON unit by unit, holding no more than one: each line has exactly one of the keys
 * {@code source}, {@code work}, {@code body}, {@code concept}, {@code claim}, {@code review}, and a source's claims
 * follow it directly. What is wrong in a line fails its unit only.
 */
public final class NdjsonUnits implements Iterator<NdjsonUnit> {

    private static final int LONGEST_LINE = 16 * 1024 * 1024;
    private static final Pattern BEGINS_SOURCE = Pattern.compile("\\s*\\{\\s*\"source\".*", Pattern.DOTALL);

    private final String file;
    private final ByteLines lines;
    private final Queue<NdjsonUnit> ready = new ArrayDeque<>();
    private @Nullable NdjsonSource open;
    private int line;
    private boolean ended;

    /** Reads a stream, which the caller closes. */
    public NdjsonUnits(String file, InputStream in) {
        this.file = file;
        this.lines = new ByteLines(in, LONGEST_LINE);
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            readLine();
        }
        return !ready.isEmpty();
    }

    @Override
    public NdjsonUnit next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void readLine() {
        Findings findings = new Findings(file);
        Optional<byte[]> bytes = lines.next();
        if (bytes.isEmpty()) {
            ended = true;
            close();
            return;
        }
        line++;
        if (lines.wasCut()) {
            findings.add(FindingKind.TOO_LARGE, new Place(line, 1), "this line is longer than 16 MB; split it");
        }
        Optional<String> text = Utf8Text.of(bytes.get(), line, findings).filter(known -> !findings.hasErrors());
        if (text.filter(String::isBlank).isPresent()) {
            return;
        }
        Optional<Tree> tree = text.flatMap(known -> JsonTree.read(file, known, line, findings));
        if (tree.isPresent()) {
            take(tree.get(), findings);
        } else {
            // Which source an unreadable line belongs to only shows where it begins one.
            broken(
                    findings,
                    text.filter(known -> BEGINS_SOURCE.matcher(known).matches()).isPresent());
        }
    }

    private void take(Tree tree, Findings findings) {
        String key = tree.root().isObject() && tree.root().size() == 1
                ? tree.root().propertyNames().iterator().next()
                : "";
        switch (key) {
            case "source" -> {
                close();
                open = new NdjsonSource(tree, findings);
            }
            case "claim" -> claim(tree, findings);
            case "work" -> single(Kind.WORK, tree, "works", findings);
            case "body" -> single(Kind.BODY, tree, "bodies", findings);
            case "concept" -> single(Kind.CONCEPT, tree, "concepts", findings);
            case "review" -> single(Kind.REVIEW, tree, "reviews", findings);
            default -> {
                findings.add(
                        FindingKind.NOT_A_UNIT,
                        new Place(line, 1),
                        "a line has exactly one of the keys source, work, body, concept, claim, review");
                broken(findings, false);
            }
        }
    }

    private void claim(Tree tree, Findings findings) {
        String source = tree.root().path("claim").path("source").asString("");
        if (open != null && open.takes(source)) {
            open.claim(tree, findings);
            return;
        }
        close();
        findings.add(
                FindingKind.CLAIM_WITHOUT_SOURCE,
                tree.places().at("/claim/source"),
                "/claim/source",
                "the line of the source " + Quoted.of(source) + " has to come right before its claims",
                Optional.empty());
        open = NdjsonSource.failed(file, source, findings);
    }

    private void single(Kind kind, Tree tree, String list, Findings findings) {
        close();
        ready.add(new NdjsonUnit(kind, findings.read(Optional.of(NdjsonSource.listed(tree, list)))));
    }

    private void broken(Findings findings, boolean beginsSource) {
        if (open != null && !beginsSource) {
            open.fail(findings);
        } else {
            close();
            open = NdjsonSource.failed(file, "", findings);
        }
    }

    private void close() {
        if (open != null) {
            ready.add(open.unit());
            open = null;
        }
    }
}
