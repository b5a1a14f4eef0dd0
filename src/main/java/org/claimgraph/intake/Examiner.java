package org.claimgraph.intake;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.claimgraph.load.CheckedUnits;
import org.claimgraph.load.Unit;
import org.claimgraph.load.Workspace;
import org.claimgraph.problem.Finding;
import org.claimgraph.validation.Checked;
import org.claimgraph.validation.ConceptCheck;
import org.claimgraph.validation.CurationCheck;
import org.claimgraph.validation.Documents;
import org.claimgraph.validation.NdjsonUnits;
import org.claimgraph.validation.References;
import org.claimgraph.validation.Tree;
import org.claimgraph.validation.TreeReader;
import org.claimgraph.validation.WorkCheck;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Checks what is sent in against what the dataset holds, by the same rules as the commands do. */
@Component
class Examiner {

    private final Workspace workspace;
    private final ObjectProvider<CurationCheck> curations;
    private final Documents documents;

    Examiner(Workspace workspace, ObjectProvider<CurationCheck> curations, Documents documents) {
        this.workspace = workspace;
        this.curations = curations;
        this.documents = documents;
    }

    /** Checks a claim file as anybody may send it: without the documents, whose words findings would tell. */
    Examined claimFile(RequestBody body) {
        return claimFile(body, Documents.NONE);
    }

    /** Checks a claim file that is to be loaded, with the documents as far as they are at hand. */
    Examined claimFileWithDocuments(RequestBody body) {
        return claimFile(body, documents);
    }

    private Examined claimFile(RequestBody body, Documents atHand) {
        References held = workspace.references();
        References references = new References(held.vocabulary(), held.works(), held.bodies(), atHand);
        return switch (body.format()) {
            case NDJSON -> units(body.bytes(), references);
            case YAML, JSON, CSV, TURTLE -> {
                Checked<Tree> tree = TreeReader.read(Findings.BODY, body.format(), body.bytes());
                Checked<Unit> unit = tree.value()
                        .map(read -> curations
                                .getObject()
                                .check(read, references)
                                .<Unit>map(curation -> new Unit.OfSource(curation, read.root(), false)))
                        .orElseGet(() -> Checked.refused(tree.findings()));
                yield new Examined(unit.value().stream().toList(), unit.findings());
            }
        };
    }

    private Examined units(byte[] bytes, References references) {
        List<Unit> units = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        new CheckedUnits(
                        new NdjsonUnits(Findings.BODY, new ByteArrayInputStream(bytes)),
                        curations.getObject(),
                        references)
                .forEachRemaining(checked -> {
                    findings.addAll(checked.findings());
                    checked.value().ifPresent(units::add);
                });
        return new Examined(units, findings);
    }

    /** Checks a work in the form of an entry of {@code works.yaml}. */
    Examined work(RequestBody body) {
        return entry(
                body,
                "works",
                tree -> new WorkCheck()
                        .check(tree, workspace.references())
                        .map(list -> new Unit.OfWork(list.getFirst())));
    }

    /** Checks a concept in the form of an entry of a file of concepts. */
    Examined concept(RequestBody body) {
        return entry(body, "concepts", tree -> {
            Vocabulary known = workspace.get();
            ConceptCheck check = new ConceptCheck();
            Checked<List<Concept>> checked = check.check(tree, known);
            List<Finding> circles = checked.value()
                    .map(list -> check.circles(tree, known.with(list)))
                    .orElse(List.of());
            return circles.isEmpty()
                    ? checked.map(list -> new Unit.OfConcept(list.getFirst()))
                    : Checked.refused(circles);
        });
    }

    private static Examined entry(RequestBody body, String list, Function<Tree, Checked<Unit>> check) {
        Checked<Tree> tree = TreeReader.read(Findings.BODY, body.format(), body.bytes());
        Checked<Unit> unit = tree.value()
                .map(read -> check.apply(read.asEntryOf(list)))
                .orElseGet(() -> Checked.refused(tree.findings()));
        String prefix = list + "[0]";
        List<Finding> findings =
                unit.findings().stream().map(finding -> within(prefix, finding)).toList();
        return new Examined(unit.value().stream().toList(), findings);
    }

    /** The body is the entry itself, and paths begin in it. */
    private static Finding within(String prefix, Finding finding) {
        String path = Optional.of(finding.path())
                .filter(whole -> whole.startsWith(prefix))
                .map(whole -> whole.substring(prefix.length()))
                .map(rest -> rest.startsWith(".") ? rest.substring(1) : rest)
                .orElse(finding.path());
        return new Finding(
                finding.severity(),
                finding.file(),
                finding.line(),
                finding.column(),
                path,
                finding.code(),
                finding.message(),
                finding.suggestion());
    }
}
