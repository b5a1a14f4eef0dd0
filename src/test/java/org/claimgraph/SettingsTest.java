package org.claimgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

class SettingsTest {

    @Configuration
    @EnableConfigurationProperties(Settings.class)
    static class Context {}

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Context.class);

    @Test
    void every_setting_can_be_read() {
        context.withPropertyValues(
                        "claimgraph.data-dir=/srv/data",
                        "claimgraph.seeds=one,/srv/two",
                        "claimgraph.store.url=http://localhost:3030/claims",
                        "claimgraph.documents=/srv/documents",
                        "claimgraph.queries=/srv/queries",
                        "claimgraph.answer-cache=5MB",
                        "claimgraph.requests-per-second=20",
                        "claimgraph.base-iri=https://example.org/")
                .run(started -> {
                    Settings settings = started.getBean(Settings.class);
                    assertThat(settings.dataDir()).isEqualTo(Path.of("/srv/data"));
                    assertThat(settings.seeds()).containsExactly(Path.of("one"), Path.of("/srv/two"));
                    assertThat(settings.store().url()).contains(URI.create("http://localhost:3030/claims"));
                    assertThat(settings.documentsFolder()).contains(Path.of("/srv/documents"));
                    assertThat(settings.queriesFolder()).contains(Path.of("/srv/queries"));
                    assertThat(settings.answerCache()).isEqualTo(DataSize.ofMegabytes(5));
                    assertThat(settings.requestsPerSecond()).isEqualTo(20);
                    assertThat(settings.baseIri()).isEqualTo("https://example.org/");
                });
    }

    @Test
    void without_any_the_bundled_folders_and_an_embedded_store_are_used() {
        context.run(started -> {
            Settings settings = started.getBean(Settings.class);
            assertThat(settings.dataDir()).isEqualTo(Path.of("data"));
            assertThat(settings.seeds()).isEmpty();
            assertThat(settings.store().url()).isEmpty();
            assertThat(settings.documentsFolder()).isEmpty();
            assertThat(settings.queriesFolder()).isEmpty();
            assertThat(settings.answerCache()).isEqualTo(DataSize.ofMegabytes(32));
            assertThat(settings.requestsPerSecond()).isZero();
        });
    }
}
