package org.claimgraph.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Supplier;
import org.claimgraph.store.EmbeddedStore;
import org.claimgraph.store.Store;
import org.claimgraph.vocabulary.Vocabulary;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The service with the small corpus in an embedded store. It has no stereotype, so that no scan finds it: tests name
 * it.
 */
@EnableAutoConfiguration
@ComponentScan({"org.claimgraph.problem", "org.claimgraph.query", "org.claimgraph.sparql"})
public class SmallService {

    @Bean(destroyMethod = "close")
    Store store() {
        try {
            Store store = EmbeddedStore.open(Files.createTempDirectory("small-corpus"));
            store.write(SmallCorpus.change());
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    Supplier<Vocabulary> vocabulary() {
        Vocabulary vocabulary = SmallCorpus.vocabulary();
        return () -> vocabulary;
    }
}
