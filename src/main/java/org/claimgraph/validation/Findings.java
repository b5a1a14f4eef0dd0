package org.claimgraph.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.claimgraph.problem.Finding;
import org.claimgraph.problem.Finding.Severity;

/** Collects the findings of one file. */
final class Findings {

    /** How many are told; a file with more is broken in a way that the first ones show. */
    static final int MOST = 1000;

    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column);
    private static final Pattern INDEX = Pattern.compile("/(\\d+)(?=/|$)");

    /** What a reader finds without losing what comes after. */
    private static final Set<String> GO_ON = Set.of(FindingKind.DUPLICATE_KEY.slug(), FindingKind.UNKNOWN_KEY.slug());

    private final String file;
    private final List<Finding> all = new ArrayList<>();
    private boolean errors;

    Findings(String file) {
        this.file = file;
    }

    /** The findings of a tree under check, which begin with those of its reading. */
    Findings(Tree tree) {
        this(tree.file());
        addAll(tree.findings());
    }

    /** Adds a finding of which the pointer is known. */
    void add(FindingKind kind, Place place, String pointer, String message, Optional<String> suggestion) {
        errors |= kind.severity() == Severity.ERROR;
        if (all.size() < MOST) {
            all.add(new Finding(
                    kind.severity(),
                    file,
                    place.line(),
                    place.column(),
                    path(pointer),
                    kind.slug(),
                    message,
                    suggestion));
        } else if (all.size() == MOST) {
            all.add(new Finding(
                    Severity.ERROR,
                    file,
                    place.line(),
                    place.column(),
                    "",
                    FindingKind.TOO_MANY_FINDINGS.slug(),
                    "there are more than " + MOST + " findings; put these right first",
                    Optional.empty()));
        }
    }

    /** Adds a finding about a place in a file that has no tree yet. */
    void add(FindingKind kind, Place place, String message) {
        add(kind, place, "", message, Optional.empty());
    }

    void addAll(List<Finding> more) {
        errors |= more.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        all.addAll(more);
    }

    /** Whether further findings are only counted. */
    boolean isFull() {
        return all.size() > MOST;
    }

    boolean hasErrors() {
        return errors;
    }

    /** The tree, to be checked further, unless what was found in reading leaves nothing to check. */
    Checked<Tree> read(Optional<Tree> tree) {
        boolean goesOn = tree.isPresent() && all.stream().allMatch(finding -> GO_ON.contains(finding.code()));
        if (!goesOn) {
            return Checked.refused(inOrder());
        }
        Tree bare = tree.get();
        return new Checked<>(Optional.of(new Tree(bare.file(), bare.root(), bare.places(), inOrder())), List.of());
    }

    /** The findings so far, in the order of their places. */
    List<Finding> inOrder() {
        return all.stream().sorted(BY_PLACE).toList();
    }

    /** The value, unless something keeps it from being used. */
    <T> Checked<T> orElse(Supplier<T> value) {
        return errors ? Checked.refused(inOrder()) : new Checked<>(Optional.of(value.get()), inOrder());
    }

    // /claims/3/route is shown as claims[3].route; the pointer's escapes are undone.
    private static String path(String pointer) {
        if (pointer.isEmpty()) {
            return "";
        }
        String dotted = INDEX.matcher(pointer).replaceAll("[$1]").replace('/', '.');
        String path = dotted.replace("~1", "/").replace("~0", "~");
        StringBuilder shown = new StringBuilder();
        for (String part : (path.startsWith(".") ? path.substring(1) : path).split("\\.", -1)) {
            shown.append(shown.isEmpty() ? "" : ".").append(Quoted.plain(part));
        }
        return shown.toString();
    }
}
