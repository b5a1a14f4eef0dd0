package org.claimgraph.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimgraph.WholeService;
import org.claimgraph.query.Client;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Each of the three doors from the front page to the end of what one comes for, without the documentation. */
class DoorsIT {

    @TempDir
    private static Path data;

    @BeforeAll
    static void look() {
        assumeTrue(Browser.isThere(), "Pages are looked at where Chromium and its driver are installed.");
    }

    @Test
    void an_analyst_writes_a_query_runs_it_and_shares_it() {
        try (Browser browser =
                Browser.open(WholeService.shared(WholeService.Kind.EMBEDDED).port())) {
            browser.go("/");
            browser.follow("Query");
            browser.one(".CodeMirror");
            browser.script("window.workbench.editor.setValue(arguments[0])", """
                    PREFIX cg: <https://w3id.org/claimgraph/ontology#>
                    SELECT (COUNT(?claim) AS ?claims) { ?claim a cg:Claim }
                    """);
            browser.script("window.workbench.editor.focus()");
            browser.press(Keys.chord(Keys.CONTROL, Keys.ENTER));
            browser.await(() -> browser.one("#rows").getText().contains("512"));
            browser.one("#share").click();
            browser.await(() -> browser.script("return document.getElementById('address').value")
                    .toString()
                    .contains("/workbench?query="));
            browser.script("window.workbench.editor.setValue('SELECT * {\\n ?a ?b }')");
            browser.one("#run").click();
            browser.await(() -> browser.one("#message").getText().contains("Line 2"));
            assertThat(browser.elsewhere()).isEmpty();
        }
    }

    @Test
    void a_developer_finds_the_description_and_a_call_that_works() {
        try (Browser browser =
                Browser.open(WholeService.shared(WholeService.Kind.EMBEDDED).port())) {
            browser.go("/");
            browser.follow("the API");
            assertThat(browser.at()).isEqualTo("/api");
            browser.one("a[href='/api/v1/openapi.json']");
            // The form of a query comes from its own page, once it is opened.
            browser.one("#runListSourcesByOnset summary").click();
            browser.await(() -> browser.one("#runListSourcesByOnset .call pre")
                    .getText()
                    .contains("/api/v1/queries/list-sources-by-onset/results?within="));
            browser.one("#runListSourcesByOnset .send button").click();
            browser.await(() ->
                    browser.one("#runListSourcesByOnset .answer").getText().contains("200"));
            browser.go("/");
            browser.follow("Ask");
            browser.one("ul.questions a").click();
            assertThat(browser.one("main").getDomProperty("textContent")).contains("curl ");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void load(Browser browser) throws IOException {
        Path file = data.resolve("trial.yaml");
        String trial = """
                source: {id: example-trial, title: An example, kind: journal-article, url: 'https://example.org/trial'}
                claims:
                  - {id: unwanted, measure: advers-effect, says: There may be unwanted effects., drug: ketamine}
                """;
        Files.writeString(file, trial);
        browser.go("/load");
        browser.one("#file").sendKeys(file.toString());
        browser.one("#check button").click();
        browser.await(() -> browser.one("#lines").getText().contains("adverse-effect"));
        assertThat(browser.one("#load").isDisplayed()).isFalse();
        Path mended = data.resolve("mended.yaml");
        Files.writeString(mended, trial.replace("measure: advers-effect", "measure: other"));
        browser.one("#file").sendKeys(mended.toString());
        browser.one("#check button").click();
        browser.await(() -> browser.one("#load").isDisplayed());
        browser.one("#token").sendKeys(WholeService.TOKEN);
        browser.press(Keys.ENTER);
        browser.await(() -> browser.one("#outcome").getText().contains("Done: added"));
        // Whether there is a source of this name already is asked before, and told by a 404.
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("/api/v1/sources/example-trial"));
    }

    @Test
    void a_curator_loads_a_file_a_reviewer_decides_on_a_disagreement_and_both_outlive_a_restart() throws IOException {
        String address;
        try (WholeService service = WholeService.start(WholeService.Kind.EMBEDDED, data.resolve("data"));
                Browser browser = Browser.open(service.port())) {
            load(browser);
            browser.go("/");
            browser.follow("Review");
            browser.press("j");
            assertThat(browser.focused().getTagName()).isEqualTo("a");
            browser.press("j");
            browser.press("k");
            browser.press(Keys.ENTER);
            browser.one("#decide");
            address = browser.at();
            List<WebElement> apart = browser.all("tr.apart");
            assertThat(apart).isNotEmpty();
            browser.press("c");
            browser.one("#comment").sendKeys("Both speak of the same patients.");
            // The curator's is remembered for as long as the tab is there.
            browser.one("#token").clear();
            browser.one("#token").sendKeys(WholeService.REVIEWER);
            browser.press(Keys.ENTER);
            browser.await(() -> browser.one("main").getText().contains("Both speak of the same patients."));
            assertThat(browser.complaints()).isEmpty();
        }
        try (WholeService service = WholeService.start(WholeService.Kind.EMBEDDED, data.resolve("data"))) {
            Client client = service.client();
            assertThat(client.get("/sources/example-trial").body()).contains("There may be unwanted effects.");
            String page = client.get(address).body();
            assertThat(page).contains("Both speak of the same patients.", "confirmed", "rita");
        }
    }
}
