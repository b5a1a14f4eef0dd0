package org.claimgraph.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.claimgraph.claim.Facet;
import org.claimgraph.problem.Finding;
import org.claimgraph.problem.StartFailure;
import org.claimgraph.validation.CurationCheck;
import org.claimgraph.validation.Documents;
import org.claimgraph.validation.References;
import org.claimgraph.vocabulary.Ref;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusFolderTest {

    private static final Shipped SHIPPED = Shipped.read();
    private static final CurationCheck CHECK = new CurationCheck(ShippedShapes.read(SHIPPED));
    private static final References REFERENCES =
            new References(SHIPPED.vocabulary(), Set.of(), Set.of(), Documents.NONE);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void writeCorpus() throws IOException {
        ExampleCorpus.in(folder);
    }

    @Test
    void gives_everything_of_a_sound_corpus() {
        Corpus corpus = read();
        assertThat(corpus.findings()).isEmpty();
        assertThat(corpus.header())
                .hasValueSatisfying(header -> assertThat(header.title()).isEqualTo("Examples"));
        assertThat(corpus.concepts()).hasSize(4);
        assertThat(corpus.bodies()).hasSize(1);
        assertThat(corpus.works()).hasSize(1);
        assertThat(corpus.files()).singleElement().satisfies(file -> {
            assertThat(file.file()).endsWith("one.yaml");
            assertThat(file.content().path("claims")).hasSize(2);
        });
    }

    @Test
    void reads_the_name_of_a_merged_concept_as_the_one_it_was_merged_into() {
        assertThat(read().files()
                        .getFirst()
                        .curation()
                        .claims()
                        .getLast()
                        .proposition()
                        .scope()
                        .of(Facet.DRUG))
                .containsExactly(new Ref("drug", "s-examplol"));
    }

    @Test
    void leaves_out_a_broken_file_and_reads_the_others() throws IOException {
        Files.writeString(folder.resolve("aaa.yaml"), "source: {\n");
        Files.writeString(folder.resolve("two.json"), """
                {"source": {"id": "two", "title": "Two", "kind": "web-page", "url": "https://example.org/2"}, "claims": []}
                """);
        Corpus corpus = read();
        assertThat(corpus.hasErrors()).isTrue();
        assertThat(corpus.findings()).extracting(Finding::code).containsExactly("syntax");
        assertThat(corpus.files())
                .extracting(file -> file.curation().source().id())
                .containsExactly("one", "two");
    }

    @Test
    void finds_an_id_that_two_sources_share_and_a_document_that_is_there_twice() throws IOException {
        Files.copy(folder.resolve("one.yaml"), folder.resolve("three.yaml"));
        Files.writeString(
                folder.resolve("two.yaml"),
                "source: {id: two, title: Two, kind: web-page, doi: 10.1234/one}\nclaims: []\n");
        Corpus corpus = read();
        assertThat(corpus.findings())
                .extracting(finding -> finding.severity() + " " + finding.code() + " " + finding.path())
                .containsExactly(
                        "ERROR duplicate-id source.id",
                        "WARNING same-document source.doi",
                        "WARNING same-document source.url",
                        "WARNING same-document source.doi");
        assertThat(corpus.files()).hasSize(2);
    }

    @Test
    void reads_newline_delimited_json_with_what_comes_before_it() throws IOException {
        Files.writeString(folder.resolve("bulk.ndjson"), """
                {"concept": {"scheme": "drug", "id": "b", "label": "B", "broader": ["a"]}}
                {"concept": {"scheme": "drug", "id": "a", "label": "A"}}
                {"concept": {"scheme": "drug", "id": "c", "label": "C", "broader": ["none"]}}
                {"concept": {"scheme": "drug", "id": "d", "label": "D", "broader": ["c"]}}
                {"work": {"id": "w", "title": "W"}}
                {"source": {"id": "bulk", "title": "Bulk", "kind": "dataset"}}
                {"claim": {"source": "bulk", "id": "x", "measure": "efficacy", "says": "It helps.", "drug": "b", "outcome": "pain", "cites": ["w"]}}
                """);
        Corpus corpus = read();
        assertThat(corpus.findings()).extracting(Finding::line).containsExactly(3, 4);
        assertThat(corpus.concepts()).hasSize(6);
        assertThat(corpus.files()).hasSize(2);
    }

    @Test
    void finds_concepts_that_lead_back_to_themselves_through_other_files() throws IOException {
        Files.writeString(
                folder.resolve("concepts/a.yaml"), "concepts: [{scheme: drug, id: a, label: A, broader: [b]}]\n");
        Files.writeString(
                folder.resolve("concepts/b.yaml"), "concepts: [{scheme: drug, id: b, label: B, broader: [a]}]\n");
        Files.writeString(folder.resolve("bulk.ndjson"), """
                {"concept": {"scheme": "drug", "id": "c", "label": "C", "broader": ["d"]}}
                {"concept": {"scheme": "drug", "id": "d", "label": "D", "broader": ["c"]}}
                """);
        assertThat(read().findings()).extracting(Finding::code).containsExactly("circle", "circle", "circle", "circle");
    }

    @Test
    void reads_one_file_with_what_is_beside_it() {
        Corpus corpus = CorpusFolder.readFile(folder.resolve("one.yaml"), CHECK, REFERENCES);
        assertThat(corpus.findings()).isEmpty();
        assertThat(corpus.files()).hasSize(1);
    }

    @Test
    void says_so_where_there_is_no_folder() {
        assertThatThrownBy(() -> CorpusFolder.read(folder.resolve("none"), CHECK, REFERENCES))
                .isInstanceOfSatisfying(
                        StartFailure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(66));
    }

    private Corpus read() {
        return CorpusFolder.read(folder, CHECK, REFERENCES);
    }
}
