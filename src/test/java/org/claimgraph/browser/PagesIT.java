package org.claimgraph.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.claimgraph.WholeService;
import org.claimgraph.query.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in a browser: no barrier, no complaint, no request elsewhere, on wide and narrow screens. */
class PagesIT {

    private static final WholeService SERVICE = WholeService.shared(WholeService.Kind.EMBEDDED);

    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isThere(), "Pages are looked at where Chromium and its driver are installed.");
        browser = Browser.open(SERVICE.port());
    }

    @AfterAll
    static void close() {
        if (Browser.isThere()) {
            browser.close();
        }
    }

    static List<String> pages() {
        Client client = SERVICE.client();
        String claim = first(client, "/api/v1/claims");
        String source = first(client, "/api/v1/sources");
        String question = first(client, "/api/v1/questions");
        String disagreement = first(client, "/api/v1/disagreements");
        return List.of(
                "/",
                "/questions",
                "/questions/" + question,
                "/disagreements",
                "/disagreements/" + disagreement,
                "/claims",
                "/claims/" + claim,
                "/sources",
                "/sources/" + source,
                "/graph/claim/" + claim,
                "/graph/source/" + source,
                "/graph/disagreement/" + disagreement,
                "/queries",
                "/queries/" + first(client, "/api/v1/queries"),
                "/queries/list-sources-by-onset?within=24h",
                "/workbench",
                "/load",
                "/ontology",
                "/api",
                "/api/v1",
                "/problems/not-found",
                "/no/such/page");
    }

    private static String first(Client client, String list) {
        return Client.json(client.get(list + "?size=1")).at("/data/0/id").asString();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void looks(String page) {
        String name = page.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        for (Browser.Scheme scheme : Browser.Scheme.values()) {
            for (Browser.Width width : Browser.Width.values()) {
                browser.look(width, scheme);
                browser.go(page);
                browser.picture((name.isEmpty() ? "home" : name) + "-" + width + "-" + scheme);
                assertThat(browser.scrollsSideways())
                        .as("%s scrolls sideways", width)
                        .isFalse();
                // Each width and each scheme once: the rules take the most time by far.
                if ((width == Browser.Width.DESKTOP) == (scheme == Browser.Scheme.LIGHT)) {
                    assertThat(browser.barriers()).as("%s %s", width, scheme).isEmpty();
                }
            }
        }
        assertThat(browser.complaints())
                .filteredOn(complaint -> !complaint.contains("404"))
                .isEmpty();
        assertThat(browser.elsewhere()).isEmpty();
    }
}
