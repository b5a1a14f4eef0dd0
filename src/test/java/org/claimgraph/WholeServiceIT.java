package org.claimgraph;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimgraph.query.Client;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The same answers, whoever keeps the triples. */
class WholeServiceIT {

    @ParameterizedTest
    @EnumSource
    void the_bundled_corpus_answers(WholeService.Kind kind) {
        Client client = WholeService.shared(kind).client();
        assertThat(client.get("/readyz").statusCode()).isEqualTo(200);
        JsonNode claims = Client.json(client.get("/api/v1/claims?count=true&size=1"));
        assertThat(claims.at("/page/total").asInt()).isEqualTo(512);
    }
}
