package org.claimgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.claimgraph.access.TokenSetting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a stranger finds out about the bundled corpus through REST alone, and how decisions are kept. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DisagreementsIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOKEN = "a token of twenty letters";
    private static final String API = "/api/v1/";

    @TempDir
    private static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = start("service");
    }

    private static RunningService start(String data) throws Exception {
        return RunningService.start(
                folder.resolve(data), "--claimgraph.tokens=" + TokenSetting.of("rita", "review", TOKEN));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void those_who_say_that_the_effect_lasts_are_shown_against_those_who_say_that_it_fades() throws Exception {
        Set<String> pairs = claimsOf(data("disagreements?measure=duration-of-effect&drug=ketamine&size=500"));
        assertThat(pairs)
                .contains(
                        "how-ketamine-helps-trd/lasting-relief",
                        "ketamine-in-depression/duration-transient-mdd",
                        "rapid-brain-response/effects-short-lived");
    }

    @Test
    void the_explanation_that_the_readme_shows_is_the_second_of_its_list() throws Exception {
        String shown = "\"explanation\":"
                + JSON.writeValueAsString(data("disagreements?measure=duration-of-effect&drug=ketamine")
                        .get(1)
                        .path("explanation")
                        .asString());
        assertThat(Files.readAllLines(Path.of("README.md"))).contains(shown);
    }

    @Test
    void hours_and_days_need_not_conflict_as_they_are_told_of_relief_and_of_receptors() throws Exception {
        List<JsonNode> onsets = data("questions?measure=onset&drug=ketamine&size=500");
        assertThat(onsets.stream()
                        .flatMap(question -> stream(question.path("scopeDifferences")))
                        .filter(apart -> apart.path("dimensions").toString().equals("[\"outcome\"]"))
                        .map(apart -> apart.path("explanation").asString()))
                .anyMatch(sentence -> sentence.contains("24–72 h")
                        && sentence.contains("within")
                        && sentence.endsWith("different outcome, so the two need not conflict."));
    }

    @Test
    void the_two_schedules_of_infusions_are_shown_with_what_each_comes_to_in_a_week() throws Exception {
        assertThat(data("disagreements?measure=schedule&drug=ketamine&source=can-ketamine-treat-depression"))
                .extracting(it -> it.path("explanation").asString())
                .anyMatch(sentence -> sentence.contains("1.2 sessions/wk") && sentence.contains("2–3 sessions/wk"));
    }

    @Test
    void whether_the_evidence_suffices_in_resistant_depression_is_a_question_with_positions() throws Exception {
        assertThat(data("questions?measure=recommendation&drug=ketamine&size=500"))
                .flatExtracting(question -> stream(question.path("positions")).toList())
                .anySatisfy(position -> assertThat(claims(position)).anyMatch(id -> id.contains("rcpsych")));
    }

    @Test
    void what_is_said_of_suicidality_and_of_children_is_found_among_questions() throws Exception {
        assertThat(data("questions?drug=ketamine&size=500"))
                .extracting(question -> question.path("label").asString())
                .anyMatch(label -> label.contains("suicid"))
                .anyMatch(label -> label.contains("children"));
    }

    @Test
    void the_dose_that_looks_wrong_is_a_finding() throws Exception {
        assertThat(data("findings?kind=suspect-value&measure=dose"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path("claims").toString()).contains("rapid-brain-response/dose-half-milligram");
                    assertThat(finding.path("explanation").asString()).contains("0.5 mg", "10–300 mg");
                });
    }

    @Test
    void agreements_that_are_echoes_of_one_body_or_study_are_told_apart_by_their_verdict() throws Exception {
        assertThat(data("disagreements?verdict=echo&size=500")).isNotEmpty().allSatisfy(echo -> {
            assertThat(echo.path("pairs").path("independent").asInt()).isZero();
            assertThat(echo.path("explanation").asString()).contains("count once");
        });
    }

    @Test
    void a_disagreement_has_its_sides_pairs_and_dimensions() throws Exception {
        JsonNode first = data("disagreements?size=1").getFirst();
        assertThat(first.path("severity").asInt()).isEqualTo(2);
        assertThat(first.path("sides")).hasSize(2);
        assertThat(stream(first.path("dimensions"))
                        .map(it -> it.path("relation").asString()))
                .contains("unspecified");
        JsonNode same = json(get("disagreements/" + first.path("id").asString()));
        assertThat(same).isEqualTo(first);
        List<JsonNode> pairs = data("disagreements/" + first.path("id").asString() + "/pairs");
        assertThat(pairs)
                .isNotEmpty()
                .allSatisfy(pair -> assertThat(pair.path("verdict").asString())
                        .isEqualTo(first.path("verdict").asString()));
    }

    @Test
    void the_paper_on_what_was_found_has_every_pair_that_is_shown_and_its_sentence() throws Exception {
        String paper = Files.readString(Path.of("docs/disagreements-found.md"));
        List<JsonNode> shown = data("disagreements?size=500");
        assertThat(paper.lines().filter(line -> line.startsWith("| `"))).hasSameSizeAs(shown);
        assertThat(shown).allSatisfy(it -> {
            assertThat(paper).contains("- " + it.path("explanation").asString() + "\n");
            assertThat(paper.lines())
                    .anyMatch(line -> line.contains("`" + it.path("verdict").asString() + "`")
                            && stream(it.path("sides"))
                                    .flatMap(side -> claims(side).stream())
                                    .allMatch(claim -> line.contains("`" + claim + "`")));
        });
    }

    @Test
    void changes_come_oldest_first_from_any_version_on() throws Exception {
        List<JsonNode> all = data("changes?size=500");
        assertThat(all.getFirst().path("version").asInt()).isEqualTo(1);
        assertThat(all).extracting(it -> it.path("kind").asString()).contains("concept", "body", "work", "source");
        int last = all.getLast().path("version").asInt();
        assertThat(data("changes?since=" + (last - 1)).getFirst()).isEqualTo(all.getLast());
        assertThat(data("changes?since=100000")).isEmpty();
        assertThat(get("changes?since=yesterday").statusCode()).isEqualTo(400);
    }

    @Test
    void a_claim_leads_to_the_disagreements_that_it_stands_in() throws Exception {
        String link = json(get("claims/how-ketamine-helps-trd/lasting-relief"))
                .path("links")
                .path("disagreements")
                .asString();
        List<JsonNode> standing = data(link.substring(API.length()));
        assertThat(standing)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(claimsOf(List.of(it))).contains("how-ketamine-helps-trd/lasting-relief"));
        assertThat(get("disagreements?claim=lasting-relief").statusCode()).isEqualTo(400);
    }

    @Test
    void filters_that_are_not_known_are_refused_with_what_is_allowed() throws Exception {
        assertThat(get("disagreements?verdict=contradiction").statusCode()).isEqualTo(400);
        assertThat(get("disagreements?verdict=contradiction").body()).contains("possible-contradiction");
        assertThat(get("questions?state=unclear").body()).contains("discordant");
        assertThat(get("findings?kind=x").body()).contains("suspect-value");
        assertThat(get("disagreements?dimension=colour").body()).contains("population");
        assertThat(get("disagreements/0").statusCode()).isEqualTo(404);
        assertThat(get("questions/0").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(1)
    void a_decision_needs_a_token_a_state_that_fits_and_the_version_that_was_seen() throws Exception {
        String id = data("disagreements?size=1").getFirst().path("id").asString();
        assertThat(post(id, "{\"state\": \"confirmed\", \"version\": 0}", "").statusCode())
                .isEqualTo(401);
        assertThat(post(id, "{\"state\": \"confirmed\", \"version\": 0}", "another")
                        .statusCode())
                .isEqualTo(401);
        assertThat(post(id, "{\"state\": \"settled\", \"version\": 0}", TOKEN).body())
                .contains("source-error");
        assertThat(post(id, "{\"state\": \"explained\", \"version\": 0}", TOKEN).body())
                .contains("dimension");
        assertThat(post(id, "{\"state\": \"dismissed\", \"version\": 0}", TOKEN).body())
                .contains("comment");
        assertThat(post(id, "{\"state\": \"confirmed\"}", TOKEN).body()).contains("version");
        assertThat(post(id, "{\"state\": \"confirmed\", \"version\": 3}", TOKEN).statusCode())
                .isEqualTo(409);
        assertThat(post(id, "{\"state\": \"confirmed\", \"version\": 0, \"basis\": \"0\"}", TOKEN)
                        .statusCode())
                .isEqualTo(409);
        assertThat(post(id, "{\"state\": \"dismissed\", \"version\": 0, \"comment\": \"\\ud800\"}", TOKEN)
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(id, "[".repeat(5_000), TOKEN).statusCode()).isEqualTo(400);
        assertThat(get("disagreements/" + "0".repeat(32) + "/reviews").statusCode())
                .isEqualTo(404);
        assertThat(post(id, "{\"state\": ", TOKEN).statusCode()).isEqualTo(400);
        assertThat(post(
                                id,
                                "{\"state\": \"dismissed\", \"version\": 0, \"comment\": \"" + "x".repeat(1_000_000)
                                        + "\"}",
                                TOKEN)
                        .statusCode())
                .isEqualTo(413);
        assertThat(post("0".repeat(32), "{\"state\": \"confirmed\", \"version\": 0}", TOKEN)
                        .statusCode())
                .isEqualTo(404);
        assertThat(data("disagreements?review=open&size=500")).hasSameSizeAs(data("disagreements?size=500"));
    }

    @Test
    @Order(2)
    void decisions_are_kept_one_after_the_other_and_survive_a_restart() throws Exception {
        JsonNode first = data("disagreements?size=1").getFirst();
        String id = first.path("id").asString();
        assertThat(post(id, "{\"state\": \"confirmed\", \"version\": 0, \"comment\": \"Read both.\"}", TOKEN)
                        .statusCode())
                .isEqualTo(201);
        assertThat(post(id, "{\"state\": \"confirmed\", \"version\": 0}", TOKEN).body())
                .contains("rita");
        assertThat(post(id, "{\"state\": \"explained\", \"dimension\": \"route\", \"version\": 1}", TOKEN)
                        .statusCode())
                .isEqualTo(201);
        assertThat(data("disagreements?review=explained"))
                .extracting(it -> it.path("id").asString())
                .containsExactly(id);
        service.close();
        service = start("service");
        JsonNode review = json(get("disagreements/" + id)).path("review");
        assertThat(review.path("state").asString()).isEqualTo("explained");
        assertThat(review.path("by").asString()).isEqualTo("rita");
        assertThat(review.path("outdated").asBoolean()).isFalse();
        assertThat(data("disagreements/" + id + "/reviews"))
                .extracting(it -> it.path("state").asString())
                .containsExactly("confirmed", "explained");
    }

    private static Set<String> claimsOf(List<JsonNode> disagreements) {
        Set<String> claims = new TreeSet<>();
        disagreements.forEach(it -> stream(it.path("sides")).forEach(side -> claims.addAll(claims(side))));
        return claims;
    }

    private static List<String> claims(JsonNode side) {
        return stream(side.path("claims"))
                .map(claim -> claim.path("id").asString())
                .toList();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<JsonNode> data(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return stream(json(answer).path("data")).toList();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return service.get(API + path);
    }

    private static HttpResponse<String> post(String id, String body, String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        service.address().resolve(API + "disagreements/" + id + "/reviews"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        Map.of("Authorization", "Bearer " + token).forEach((name, value) -> {
            if (!token.isEmpty()) {
                request.header(name, value);
            }
        });
        return service.send(request);
    }
}
