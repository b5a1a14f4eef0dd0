package org.claimgraph;

import java.util.function.Supplier;
import org.claimgraph.access.RequestRate;
import org.claimgraph.access.Tokens;
import org.claimgraph.graph.Names;
import org.claimgraph.load.Shipped;
import org.claimgraph.load.ShippedShapes;
import org.claimgraph.load.Workspace;
import org.claimgraph.query.VersionInMemory;
import org.claimgraph.rdf.Ontology;
import org.claimgraph.store.Store;
import org.claimgraph.validation.CurationCheck;
import org.claimgraph.validation.Documents;
import org.claimgraph.vocabulary.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;

/** What the parts of the service are made from. */
@Configuration(proxyBeanMethods = false)
class ServiceConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceConfiguration.class);
    private static final int TOLD_EVERY = 10_000;

    @Bean
    Names names(Settings settings) {
        return new Names(settings.baseIri());
    }

    @Bean
    Shipped shipped() {
        return Shipped.read();
    }

    @Bean
    Ontology ontology(Shipped shipped) {
        return new Ontology(shipped.triples());
    }

    @Primary
    @Bean(destroyMethod = "close")
    Workspace workspace(Settings settings, Names names, Shipped shipped) {
        return Workspace.open(settings.dataDir(), settings.store().url(), names, shipped, version -> {
            if (version % TOLD_EVERY == 0) {
                LOG.info("The store has come to version {}", version);
            }
        });
    }

    @Bean(destroyMethod = "")
    Store store(Workspace workspace) {
        return workspace.store();
    }

    /** Made where it is first used: reading the shapes takes a good part of a second. */
    @Bean
    @Lazy
    CurationCheck curationCheck(Shipped shipped) {
        return new CurationCheck(ShippedShapes.read(shipped));
    }

    @Bean
    Documents documents(Settings settings) {
        return settings.documentsFolder().map(Documents::in).orElse(Documents.NONE);
    }

    @Bean
    VersionInMemory versionInMemory(Workspace workspace) {
        return workspace::version;
    }

    @Bean
    Tokens tokens(Settings settings) {
        return new Tokens(settings.tokens());
    }

    /** After the filter that gives every answer its headers, before all others. */
    @Bean
    FilterRegistrationBean<RequestRate> requestRate(Settings settings) {
        FilterRegistrationBean<RequestRate> filter =
                new FilterRegistrationBean<>(new RequestRate(settings.requestsPerSecond()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        filter.setEnabled(settings.requestsPerSecond() > 0);
        return filter;
    }

    // The workspace by another name, which is closed under its own, after those that write with it.
    @Bean(destroyMethod = "")
    Supplier<Vocabulary> vocabulary(Workspace workspace) {
        return workspace;
    }
}
