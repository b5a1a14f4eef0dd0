package org.claimgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.claimgraph.WholeService;
import org.claimgraph.query.Client;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page that shows what a query found leads to that query. */
class OpenInWorkbenchIT {

    private static final Client CLIENT =
            WholeService.shared(WholeService.Kind.EMBEDDED).client();

    static Stream<String> pages() {
        return Stream.concat(
                Stream.of("/claims", "/sources", "/questions", "/questions?measure=onset", "/disagreements"),
                Stream.concat(
                        GraphPagesIT.addresses().stream(),
                        Stream.of("claims", "sources", "questions", "disagreements")
                                .map(list -> "/" + list + "/"
                                        + Client.json(CLIENT.get("/api/v1/" + list + "?size=1"))
                                                .at("/data/0/id")
                                                .asString())));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_query_behind_a_page_has_rows(String page) {
        List<String> links = Jsoup.parse(CLIENT.get(page, "Accept", "text/html").body())
                .select("main a[href^=/workbench?query=]")
                .eachAttr("href");
        assertThat(links).isNotEmpty().allSatisfy(link -> {
            String rows = CLIENT.get(link.replace("/workbench?", "/sparql?"), "Accept", "text/csv")
                    .body();
            assertThat(rows.lines()).as(rows).hasSizeGreaterThan(1);
        });
    }
}
