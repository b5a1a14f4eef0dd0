package org.claimgraph.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.claimgraph.claim.Body;
import org.claimgraph.claim.Curation;
import org.claimgraph.claim.Work;
import org.claimgraph.disagreement.Review;
import org.claimgraph.problem.Finding;
import org.claimgraph.problem.Finding.Severity;
import org.claimgraph.problem.StartFailure;
import org.claimgraph.validation.BodyCheck;
import org.claimgraph.validation.Checked;
import org.claimgraph.validation.ConceptCheck;
import org.claimgraph.validation.CorpusHeader;
import org.claimgraph.validation.CorpusHeaderCheck;
import org.claimgraph.validation.CurationCheck;
import org.claimgraph.validation.Documents;
import org.claimgraph.validation.Format;
import org.claimgraph.validation.NdjsonUnits;
import org.claimgraph.validation.References;
import org.claimgraph.validation.Tree;
import org.claimgraph.validation.TreeReader;
import org.claimgraph.validation.TurtleConcepts;
import org.claimgraph.validation.WorkCheck;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Vocabulary;

/**
 * Reads a corpus: {@code corpus.yaml}, {@code concepts/}, {@code bodies.yaml}, {@code works.yaml}, and then the claim
 * files in the order of their names. A file that has errors is left out; the others still come.
 */
public final class CorpusFolder {

    private static final String CONCEPTS = "concepts/";

    private final CorpusFiles files;
    private final CurationCheck curations;
    private final Documents documents;
    private final SourceNames sources = new SourceNames();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Concept> concepts = new ArrayList<>();
    private final List<Body> bodies = new ArrayList<>();
    private final List<Work> works = new ArrayList<>();
    private final List<ClaimFile> claimFiles = new ArrayList<>();
    private final Set<String> workIds;
    private final Set<String> bodyIds;
    private final List<Review> reviews = new ArrayList<>();
    private Vocabulary vocabulary;

    private CorpusFolder(CorpusFiles files, CurationCheck curations, References references) {
        this.files = files;
        this.curations = curations;
        this.documents = references.documents();
        this.vocabulary = references.vocabulary();
        this.workIds = new HashSet<>(references.works());
        this.bodyIds = new HashSet<>(references.bodies());
    }

    /**
     * Reads a folder.
     *
     * @param references what is there beside the corpus: the vocabulary that ships at least
     * @throws StartFailure 66 where the folder or a file in it can't be read
     */
    public static Corpus read(Path folder, CurationCheck curations, References references) {
        return read(CorpusFiles.in(folder), curations, references);
    }

    /**
     * Reads one file of a corpus, with what it may refer to beside it: the concepts, works and bodies of its folder,
     * but not the other claim files.
     *
     * @throws StartFailure 66 where the file can't be read
     */
    public static Corpus readFile(Path file, CurationCheck curations, References references) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("/"));
        Path root = folder.endsWith("concepts") ? folder.resolveSibling("") : folder;
        Path shown = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        return read(
                CorpusFiles.in(folder.endsWith("concepts") ? root : shown)
                        .withOnly(file.getFileName().toString()),
                curations,
                references);
    }

    /** Reads the files of a corpus, wherever they are. */
    public static Corpus read(CorpusFiles files, CurationCheck curations, References references) {
        return new CorpusFolder(files, curations, references).read();
    }

    private Corpus read() {
        Optional<CorpusHeader> header = Optional.empty();
        if (files.names().contains("corpus.yaml")) {
            header = value(tree("corpus.yaml"), new CorpusHeaderCheck()::check);
        }
        concepts();
        list("bodies.yaml", tree -> new BodyCheck().check(tree, vocabulary), bodies);
        bodies.forEach(body -> bodyIds.add(body.id()));
        list("works.yaml", tree -> new WorkCheck().check(tree, references()), works);
        works.forEach(work -> workIds.add(work.id()));
        for (String name : files.names()) {
            if (isClaimFile(name)) {
                claimFile(name);
            }
        }
        return new Corpus(header, concepts, bodies, works, claimFiles, reviews, findings);
    }

    private void concepts() {
        List<Tree> trees = new ArrayList<>();
        TurtleConcepts turtle = new TurtleConcepts();
        for (String name : files.names()) {
            if (name.startsWith(CONCEPTS) && name.endsWith(".ttl")) {
                add(turtle.read(files.shown(name), bytes(name)))
                        .flatMap(read -> add(turtle.check(files.shown(name), read, vocabulary)))
                        .ifPresent(this::addConcepts);
            } else if (name.startsWith(CONCEPTS) && isTree(name)) {
                add(tree(name)).ifPresent(trees::add);
            }
        }
        ConceptCheck check = new ConceptCheck();
        Vocabulary named = vocabulary.with(trees.stream()
                .flatMap(tree -> check.declared(tree).stream())
                .filter(concept -> vocabulary.find(concept.ref()).isEmpty())
                .toList());
        List<Concept> read = new ArrayList<>();
        trees.forEach(tree -> add(check.check(tree, named)).ifPresent(read::addAll));
        addConcepts(read);
        if (!vocabulary.cycles().isEmpty()) {
            trees.forEach(tree -> findings.addAll(check.circles(tree, vocabulary)));
        }
    }

    private void addConcepts(List<Concept> more) {
        concepts.addAll(more);
        vocabulary = vocabulary.with(more);
    }

    private <T> void list(String name, Function<Tree, Checked<List<T>>> check, List<T> into) {
        if (files.names().contains(name)) {
            value(tree(name), check).ifPresent(into::addAll);
        }
    }

    private void claimFile(String name) {
        if (Format.ofFile(name).orElseThrow() == Format.NDJSON) {
            units(name);
            return;
        }
        add(tree(name))
                .ifPresent(
                        tree -> add(curations.check(tree, references())).ifPresent(curation -> source(curation, tree)));
    }

    private void source(Curation curation, Tree tree) {
        List<Finding> shared = sources.add(curation.source(), tree);
        findings.addAll(shared);
        if (shared.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
            claimFiles.add(new ClaimFile(tree.file(), curation, tree.root()));
        }
    }

    private void units(String name) {
        try (InputStream in = files.open(name)) {
            String file = files.shown(name);
            CheckedUnits units = new CheckedUnits(new NdjsonUnits(file, in), curations, references());
            while (units.hasNext()) {
                add(units.next()).ifPresent(unit -> unit(unit, file));
            }
            vocabulary = units.references().vocabulary();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(name);
        }
    }

    private void unit(Unit unit, String file) {
        switch (unit) {
            case Unit.OfConcept concept -> concepts.add(concept.concept());
            case Unit.OfBody body -> {
                bodies.add(body.body());
                bodyIds.add(body.id());
            }
            case Unit.OfWork work -> {
                works.add(work.work());
                workIds.add(work.id());
            }
            case Unit.OfReview review -> reviews.add(review.review());
            case Unit.OfSource source -> claimFiles.add(new ClaimFile(file, source.curation(), source.content()));
        }
    }

    private References references() {
        return new References(vocabulary, workIds, bodyIds, documents);
    }

    private <T> Optional<T> value(Checked<Tree> tree, Function<Tree, Checked<T>> check) {
        return add(tree).flatMap(read -> add(check.apply(read)));
    }

    private <T> Optional<T> add(Checked<T> checked) {
        findings.addAll(checked.findings());
        return checked.value();
    }

    private Checked<Tree> tree(String name) {
        return TreeReader.read(files.shown(name), Format.ofFile(name).orElseThrow(), bytes(name));
    }

    private byte[] bytes(String name) {
        try (InputStream in = files.open(name)) {
            return in.readNBytes((int) Format.ofFile(name).orElseThrow().mostBytes() + 1);
        } catch (IOException e) {
            throw unreadable(name);
        }
    }

    private StartFailure unreadable(String name) {
        return new StartFailure(
                CorpusFiles.INPUT_MISSING, "Can't read " + files.shown(name) + ": make it readable, or take it away.");
    }

    private static boolean isTree(String name) {
        return Format.ofFile(name)
                .filter(format -> format == Format.YAML || format == Format.JSON)
                .isPresent();
    }

    /** Whether a file of a corpus is named like one with claims. */
    static boolean isClaimFile(String name) {
        return !name.contains("/")
                && !Set.of("corpus.yaml", "bodies.yaml", "works.yaml").contains(name)
                && Format.ofFile(name).filter(format -> format != Format.TURTLE).isPresent();
    }
}
