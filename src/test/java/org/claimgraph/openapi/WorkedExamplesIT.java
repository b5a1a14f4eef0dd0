package org.claimgraph.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimgraph.WholeService;
import org.claimgraph.query.Client;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the calls of the paper on REST that are shown with their answers. What is shown must stand in the answer in the
 * same order; an ellipsis stands for what is left out, and white space between the marks of JSON doesn't count.
 */
class WorkedExamplesIT {

    private static final Pattern SHOWN =
            Pattern.compile("```\n\\$ curl '?http://127\\.0\\.0\\.1:8080([^'\\s]+)'?\n(.*?)```", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> each_call_of_the_paper_has_the_answer_that_is_shown() throws IOException {
        Client client = WholeService.shared(WholeService.Kind.EMBEDDED).client();
        List<MatchResult> calls = SHOWN.matcher(Files.readString(Path.of("docs/api.md")))
                .results()
                .toList();
        assertThat(calls).hasSizeGreaterThanOrEqualTo(10);
        return calls.stream()
                .map(call -> DynamicTest.dynamicTest(call.group(1), () -> {
                    HttpResponse<String> answer = client.get(call.group(1));
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                    int from = 0;
                    for (String part : call.group(2).split("[…\n]", -1)) {
                        String piece = part.strip().replaceAll("\": ", "\":").replaceAll(", \"", ",\"");
                        int at = answer.body().indexOf(piece, from);
                        assertThat(at)
                                .as(
                                        "'%s' in the rest of %s",
                                        piece, answer.body().substring(from))
                                .isNotNegative();
                        from = at + piece.length();
                    }
                }));
    }
}
