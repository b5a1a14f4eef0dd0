package org.claimgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.claimgraph.WholeService;
import org.claimgraph.query.Client;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class LoadPageIT {

    private static final Client CLIENT =
            WholeService.shared(WholeService.Kind.EMBEDDED).client();

    private static final String SOUND = """
            source: {id: example-trial, title: An example, kind: journal-article, url: 'https://example.org/trial'}
            claims:
              - {id: onset, measure: other, says: It is said of something., drug: ketamine}
            """;

    private static Document page() {
        HttpResponse<String> answer = CLIENT.get("/load", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).hasSizeLessThan(100_000);
        return Jsoup.parse(answer.body());
    }

    private static String script() {
        HttpResponse<String> answer = CLIENT.get("/assets/load.js");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void the_page_has_all_that_its_script_asks_for_and_no_script_within() {
        Document page = page();
        List<String> asked = Pattern.compile("byId\\(\"([a-z]+)\"\\)")
                .matcher(script())
                .results()
                .map((MatchResult match) -> match.group(1))
                .distinct()
                .toList();
        assertThat(asked).contains("file", "token", "outcome", "lines");
        assertThat(page.select("[id]").eachAttr("id")).containsAll(asked);
        assertThat(page.select("script").eachAttr("src")).containsExactly("/assets/load.js");
        assertThat(page.select("script").text()).isEmpty();
        assertThat(page.select("input").eachAttr("id"))
                .allSatisfy(
                        id -> assertThat(page.select("label[for=" + id + "]")).hasSize(1));
        assertThat(page.select("header a[aria-current]").text()).isEqualTo("Load");
        assertThat(page.select("noscript").text()).contains("/api/v1/validations");
    }

    @ParameterizedTest
    @CsvSource({"yaml, application/yaml", "json, application/json", "csv, text/csv", "ndjson, application/x-ndjson"})
    void each_kind_of_file_is_sent_under_a_type_that_is_read(String ending, String type) {
        assertThat(script()).contains(ending + ": \"" + type + "\"");
        assertThat(page().select("#file").attr("accept")).contains("." + ending);
        HttpResponse<String> answer = CLIENT.send("POST", "/api/v1/validations", "x", "Content-Type", type);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Client.json(answer).at("/ids").size()).isZero();
    }

    @Test
    void a_sound_file_tells_which_source_it_would_load_and_a_wrong_one_its_lines() {
        JsonNode sound =
                Client.json(CLIENT.send("POST", "/api/v1/validations", SOUND, "Content-Type", "application/yaml"));
        assertThat(sound.at("/valid").asBoolean()).as(sound.toString()).isTrue();
        assertThat(sound.at("/ids/0").asString()).isEqualTo("example-trial");
        assertThat(CLIENT.get("/api/v1/sources/example-trial").statusCode()).isEqualTo(404);

        JsonNode wrong = Client.json(CLIENT.send(
                "POST",
                "/api/v1/validations",
                SOUND.replace("measure: other", "measure: othre"),
                "Content-Type",
                "application/yaml"));
        assertThat(wrong.at("/valid").asBoolean()).isFalse();
        assertThat(wrong.at("/ids").size()).isZero();
        assertThat(wrong.at("/findings/0/line").asInt()).isEqualTo(3);
    }
}
