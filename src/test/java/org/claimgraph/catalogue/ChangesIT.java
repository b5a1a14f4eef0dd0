package org.claimgraph.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.WholeService;
import org.claimgraph.graph.Names;
import org.claimgraph.query.Client;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever takes over what changed has what the service has. */
class ChangesIT {

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    @ParameterizedTest
    @EnumSource
    void patches_make_of_nothing_what_was_loaded(WholeService.Kind kind) {
        Client client = WholeService.shared(kind).client();
        DatasetGraph copy = DatasetGraphFactory.createTxnMem();
        Optional<String> address = Optional.of("/api/v1/changes?since=0&format=patch&size=100");
        while (address.isPresent()) {
            HttpResponse<String> page = client.get(address.get());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type")).hasValue("application/rdf-patch");
            RDFPatchOps.applyChange(copy, bytes(page));
            address = page.headers()
                    .firstValue("Link")
                    .map(NEXT::matcher)
                    .filter(Matcher::find)
                    .map(link -> link.group(1));
        }
        DatasetGraph all = DatasetGraphFactory.create();
        RDFParser.source(bytes(client.get("/api/v1/export?format=nq")))
                .lang(Lang.NQUADS)
                .parse(all);
        assertThat(ofSources(copy)).isNotEmpty().isEqualTo(ofSources(all));
    }

    private static ByteArrayInputStream bytes(HttpResponse<String> answer) {
        return new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static Set<Quad> ofSources(DatasetGraph dataset) {
        String graphs = Names.DEFAULT.sourceGraph("").getURI();
        return dataset.stream()
                .filter(quad -> quad.getGraph().getURI().startsWith(graphs))
                .collect(Collectors.toSet());
    }
}
