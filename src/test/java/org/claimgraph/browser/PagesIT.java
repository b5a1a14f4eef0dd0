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
        look(page, Browser.Scheme.LIGHT, Browser.Width.DESKTOP, Browser.Width.PHONE);
        look(page, Browser.Scheme.DARK, Browser.Width.PHONE, Browser.Width.DESKTOP);
        assertThat(browser.complaints())
                .filteredOn(complaint -> !complaint.contains("404"))
                .isEmpty();
        assertThat(browser.elsewhere()).isEmpty();
    }

    /** Opens the page on a screen of one width, has its barriers told, and makes the screen another width. */
    private static void look(String page, Browser.Scheme scheme, Browser.Width first, Browser.Width second) {
        browser.look(first, scheme);
        browser.go(page);
        picture(page, scheme, first);
        assertThat(browser.barriers()).as("%s %s", first, scheme).isEmpty();
        browser.look(second, scheme);
        picture(page, scheme, second);
    }

    private static void picture(String page, String how) {
        String name = page.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        browser.picture((name.isEmpty() ? "home" : name) + "-" + how);
    }

    private static void picture(String page, Browser.Scheme scheme, Browser.Width width) {
        picture(page, width + "-" + scheme);
        assertThat(browser.scrollsSideways())
                .as("%s %s scrolls sideways", width, scheme)
                .isFalse();
    }

    static List<String> printed() {
        return pages().stream()
                .filter(page -> page.matches("/(questions|disagreements|claims|sources|graph)/.*|/queries/.*[?].*"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("printed")
    void prints(String page) {
        browser.print();
        browser.go(page);
        // The medium reaches a page that is new a moment after it is there.
        browser.await(() ->
                "rgb(255, 255, 255)".equals(browser.script("return getComputedStyle(document.body).backgroundColor")));
        picture(page, "PRINT");
        assertThat(browser.one("header.site").isDisplayed()).isFalse();
        assertThat((List<?>) browser.script("""
                return [...document.querySelectorAll('main *')]
                    .filter(it => it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).overflowX !== 'visible')
                    .map(it => it.outerHTML.slice(0, 80))""")).as("cut off").isEmpty();
        assertThat(browser.scrollsSideways()).isFalse();
    }
}
