package org.claimgraph.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimgraph.claim.Body;
import org.claimgraph.claim.Curation;
import org.claimgraph.claim.Identifiers;
import org.claimgraph.claim.Work;
import org.claimgraph.validation.Checked;
import org.claimgraph.validation.CurationCheck;
import org.claimgraph.validation.Format;
import org.claimgraph.validation.References;
import org.claimgraph.validation.Tree;
import org.claimgraph.validation.TreeReader;
import org.claimgraph.vocabulary.Concept;
import org.claimgraph.vocabulary.Ref;

/** A small made-up corpus. */
final class Examples {

    static final CurationCheck CHECK = new CurationCheck();

    private Examples() {}

    /** What sources refer to. */
    static List<Unit> background() {
        return Stream.of(
                        concept("drug/examplol"),
                        concept("drug/s-examplol", "drug/examplol"),
                        concept("outcome/pain-relief"),
                        new Unit.OfBody(new Body(
                                "college",
                                "The College",
                                "professional-body",
                                Optional.of("united-kingdom"),
                                List.of())),
                        work("trial-2019", Optional.empty()),
                        work("statement-2020", Optional.of("college")))
                .toList();
    }

    static Unit concept(String ref, String... broader) {
        Concept plain = Concept.named(Ref.of(ref), Ref.of(ref).id().replace('-', ' '));
        return new Unit.OfConcept(new Concept(
                plain.ref(),
                plain.label(),
                List.of(),
                Optional.empty(),
                Stream.of(broader).map(Ref::of).toList(),
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                List.of(),
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    static Unit work(String id, Optional<String> issuedBy, String... restsOn) {
        return new Unit.OfWork(new Work(
                id,
                "Work " + id,
                Optional.of("journal-article"),
                Optional.empty(),
                Optional.of("2019"),
                Identifiers.NONE,
                Optional.empty(),
                Optional.empty(),
                issuedBy,
                List.of(restsOn)));
    }

    /** A source with two claims; the onset is at most so many hours. */
    static Unit.OfSource source(References references, String id, int hours) {
        String yaml = """
                source: {id: %s, title: About %s, kind: journal-article, issued: 2024-04-05, url: 'https://example.org/%s'}
                claims:
                  - {id: onset, measure: onset, says: It sets in soon., drug: s-examplol, route: intravenous,
                     outcome: pain-relief, value: {text: soon, max: %d, unit: h}, cites: [trial-2019]}
                  - {id: efficacy, measure: efficacy, says: It works., drug: examplol, outcome: pain-relief,
                     assertedBy: college, hedge: probable}
                """.formatted(id, id, id, hours);
        Tree tree = TreeReader.read(id + ".yaml", Format.YAML, yaml.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();
        Checked<Curation> checked = CHECK.check(tree, references);
        return new Unit.OfSource(
                checked.value().orElseThrow(() -> new AssertionError(checked.findings())), tree.root(), false);
    }
}
