package org.claimgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimgraph.claim.Facet;
import org.junit.jupiter.api.Test;

/** Holds the papers against the code. */
class DocumentationTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

    @Test
    void the_readme_is_short() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(120);
    }

    @Test
    void ci_runs_exactly_the_test_command_of_the_readme() throws IOException {
        String command = Files.readAllLines(Path.of(".ci/run")).getLast();
        assertThat(Files.readAllLines(Path.of("README.md")).stream().map(String::strip))
                .anyMatch(line -> line.startsWith(command));
    }

    @Test
    void every_link_between_the_papers_leads_somewhere() {
        assertThat(papers()).allSatisfy(paper -> {
            Matcher links = LINK.matcher(Files.readString(paper));
            while (links.find()) {
                Path target = paper.resolveSibling(links.group(1)).normalize();
                assertThat(target).as("link in %s", paper).exists();
            }
        });
    }

    @Test
    void every_setting_is_in_the_papers() throws IOException {
        String operating = Files.readString(Path.of("docs/operating.md"));
        Stream<String> settings = Arrays.stream(Settings.class.getRecordComponents())
                .map(component ->
                        component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
        assertThat(settings).allSatisfy(setting -> assertThat(operating).contains("claimgraph." + setting));
    }

    @Test
    void every_facet_is_in_the_paper_on_claims() throws IOException {
        String api = Files.readString(Path.of("docs/api.md"));
        assertThat(Facet.values()).allSatisfy(facet -> assertThat(api).contains("`" + facet.key() + "`"));
    }

    @Test
    void every_query_is_in_the_paper_on_queries() throws IOException {
        String paper = Files.readString(Path.of("docs/sparql.md"));
        try (Stream<Path> queries = Files.walk(Path.of("queries"))) {
            List<String> ids = queries.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".rq"))
                    .map(name -> name.replace(".rq", ""))
                    .toList();
            assertThat(ids).isNotEmpty().allSatisfy(id -> assertThat(paper).contains("`" + id + "`"));
        }
    }

    private static List<Path> papers() {
        try (Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> top = Files.list(Path.of("."))) {
            return Stream.concat(docs, top)
                    .filter(path -> path.toString().endsWith(".md"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
