package org.claimgraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimgraph.WholeService;
import org.claimgraph.query.Client;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Asks what {@code docs/sparql.md} asks, and looks for the answers that it shows. */
class WorkedExamplesIT {

    private static final Pattern EXAMPLE =
            Pattern.compile("### ([^\\n]+)\\n\\n```sparql\\n(.+?)\\n```\\n\\n```csv\\n(.+?)\\n```\\n", Pattern.DOTALL);

    private record Example(String question, String query, String answer) {}

    @TestFactory
    Stream<DynamicTest> an_example_has_the_answer_that_is_shown() throws IOException {
        List<Example> examples = examples();
        assertThat(examples).hasSize(10);
        return Stream.of(WholeService.Kind.values())
                .flatMap(kind -> examples.stream()
                        .map(example -> DynamicTest.dynamicTest(
                                kind + ": " + example.question(),
                                () -> assertThat(answer(kind, example.query())).isEqualTo(example.answer()))));
    }

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(Files.readString(Path.of("docs/sparql.md")));
        while (matcher.find()) {
            examples.add(new Example(matcher.group(1), matcher.group(2), matcher.group(3)));
        }
        return examples;
    }

    private static String answer(WholeService.Kind kind, String query) {
        Client client = WholeService.shared(kind).client();
        HttpResponse<String> response = client.send(
                "POST",
                "/sparql",
                "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/csv");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body().replace("\r\n", "\n").strip();
    }
}
