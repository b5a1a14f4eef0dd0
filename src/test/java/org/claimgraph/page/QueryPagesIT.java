package org.claimgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimgraph.WholeService;
import org.claimgraph.query.Client;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The query library as people use it. */
class QueryPagesIT {

    private static final int LARGEST = 100_000;
    private static final Client CLIENT =
            WholeService.shared(WholeService.Kind.EMBEDDED).client();

    private static HttpResponse<String> asked(String path) {
        return CLIENT.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    private static Document page(String path) {
        HttpResponse<String> answer = asked(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body().length()).as(path).isLessThan(LARGEST);
        return Jsoup.parse(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void the_library_leads_to_every_query_and_each_has_its_form_and_address() {
        JsonNode queries = Client.json(CLIENT.get("/api/v1/queries?size=500")).path("data");
        List<String> links = page("/queries").select("ul.questions h3 a").eachAttr("href");
        assertThat(links)
                .containsExactlyInAnyOrderElementsOf(queries.valueStream()
                        .map(query -> "/queries/" + query.path("id").asString())
                        .toList());
        queries.forEach(query -> {
            Document page = page("/queries/" + query.path("id").asString());
            assertThat(page.select("h1").eachText())
                    .containsExactly(query.path("summary").asString());
            assertThat(page.select("form.ask [name]").eachAttr("name"))
                    .containsAll(query.path("parameters")
                            .valueStream()
                            .map(parameter -> parameter.path("name").asString())
                            .toList());
        });
    }

    @Test
    void words_and_tags_find_questions() {
        assertThat(page("/queries?q=ONSET+words").select("ul.questions h3 a").eachAttr("href"))
                .containsExactly("/queries/classify-sources-by-onset", "/queries/list-onsets-without-figure");
        assertThat(page("/queries?tag=dose").select("ul.questions h3 a").eachAttr("href"))
                .containsExactly("/queries/list-doses");
        assertThat(page("/queries?q=no-such-word").select("#nothing")).hasSize(1);
    }

    @Test
    void rows_are_those_that_programs_get_and_their_things_lead_on() {
        Document page = page("/queries/list-onset-bounds?drug=ketamine&size=3");
        assertThat(page.select("#said").text()).isEqualTo("Rows 1 to 3");
        assertThat(page.select("#rows tbody tr")).hasSize(3);
        JsonNode data = Client.json(
                        CLIENT.get(page.select("p.data a:contains(JSON)").attr("href")))
                .path("data");
        assertThat(page.select("#rows a[href^=/claims/]").eachAttr("title"))
                .containsExactlyElementsOf(data.valueStream()
                        .map(row -> row.path("claim").asString())
                        .toList());
        assertThat(page.select("#rows a[href^=/sources/]")).hasSize(3);
        Document next = page(page.select("a[rel=next]").attr("href"));
        assertThat(next.expectFirst("#rows tbody tr").text())
                .isNotEqualTo(page.expectFirst("#rows tbody tr").text());
        assertThat(page("/queries/list-onset-bounds?drug=ketamine&size=3&count=true")
                        .select("#said")
                        .text())
                .isEqualTo("Rows 1 to 3 of 8");
    }

    @Test
    void concepts_of_an_answer_lead_to_what_is_said_of_them() {
        String concept = page("/queries/list-shared-adverse-effects")
                .select("#rows a[href^=/id/concept/]")
                .attr("href");
        assertThat(CLIENT.get(concept).statusCode()).isEqualTo(303);
    }

    @Test
    void rows_with_bounds_are_drawn_one_line_each_and_one_picture_for_each_unit() {
        Document page = page("/queries/list-onset-bounds");
        assertThat(page.select("svg[role=img] > title")).hasSize(1);
        assertThat(page.select("svg .mark")).hasSameSizeAs(page.select("#rows tbody tr"));
        assertThat(page("/queries/list-statistics")
                        .select("figure.chart figcaption")
                        .eachText())
                .anyMatch(text -> text.contains(", in percent"))
                .anyMatch(text -> text.contains(", in persons"));
        assertThat(page("/queries/classify-sources-by-onset").select("svg .mark"))
                .hasSize(5);
        assertThat(page("/queries/list-mechanisms").select("svg")).isEmpty();
    }

    @Test
    void a_wrong_value_is_told_at_its_field_and_stays_to_be_mended() {
        String path = "/queries/list-onset-bounds?drug=ketamin&route=intravenous";
        HttpResponse<String> answer = asked(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#field-drug .wrong").text()).contains("did you mean ketamine?");
        assertThat(page.select("#p-drug[aria-invalid=true]").val()).isEqualTo("ketamin");
        assertThat(page.select("#p-route").val()).isEqualTo("intravenous");
        assertThat(page.select("#rows")).isEmpty();
        assertThat(CLIENT.get(path, "Accept", "*/*").headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(asked("/queries/list-onset-bounds?no-such=1").statusCode()).isEqualTo(400);
        assertThat(asked("/queries/no-such").statusCode()).isEqualTo(404);
    }

    @Test
    void a_query_that_needs_a_value_waits_for_it() {
        Document page = page("/queries/list-effects-on-outcome");
        assertThat(page.select("#answer")).isEmpty();
        assertThat(page.select("#field-outcome b").text()).isEqualTo("(needed)");
        assertThat(page.select("datalist option[value=depressive-symptoms]")).isNotEmpty();
        assertThat(asked("/queries/list-effects-on-outcome?drug=ketamine").statusCode())
                .isEqualTo(400);
        assertThat(page("/queries/list-effects-on-outcome?outcome=suicidality").select("#rows tbody tr"))
                .isNotEmpty();
    }

    @Test
    void the_sparql_behind_an_answer_gives_the_same_rows_and_opens_in_the_workbench() {
        Document page = page("/queries/list-sources-by-onset?within=4h&route=intravenous");
        String sparql = page.expectFirst("#sparql").wholeText();
        JsonNode bindings = Client.json(
                        CLIENT.get("/sparql?query=" + encoded(sparql), "Accept", "application/sparql-results+json"))
                .at("/results/bindings");
        assertThat(bindings).hasSameSizeAs(page.select("#rows tbody tr"));
        String link = page.select("#open-in-workbench").attr("href");
        assertThat(URLDecoder.decode(link, StandardCharsets.UTF_8)).isEqualTo("/workbench?query=" + sparql);
        assertThat(page.select("#curl").text()).contains("within=4h", "format=csv");
    }
}
