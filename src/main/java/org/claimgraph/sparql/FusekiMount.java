package org.claimgraph.sparql;

import jakarta.servlet.Filter;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.apache.jena.fuseki.system.FusekiCore;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.store.JenaSwitches;
import org.claimgraph.store.SparqlSource;
import org.claimgraph.store.Store;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts SPARQL at {@code /sparql}: the gate, and behind it Fuseki on the store of this process, or whoever holds the
 * data. Fuseki has the one operation there and no other address.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SparqlSettings.class)
class FusekiMount {

    private static final String PATH = "/sparql";
    private static final int GATE = 0;
    private static final int ENGINE = 1;

    @Bean
    RunningQueries runningQueries(SparqlSettings settings) {
        return new RunningQueries(settings.atOnce(), settings.memory());
    }

    @Bean
    FilterRegistrationBean<SparqlGate> sparqlGate(
            SparqlSettings settings,
            RunningQueries queries,
            Store store,
            @Value("${claimgraph.base-iri:https://w3id.org/claimgraph/}") String base) {
        String graphs = base + "graph/";
        Set<String> unions = Set.of(Quad.unionGraph.getURI(), Quad.defaultGraphIRI.getURI());
        Predicate<String> ours = graph -> graph.startsWith(graphs) || unions.contains(graph);
        return atPath(
                new SparqlGate(new Refusals(ours, settings.timeout()), queries, new ServiceDescription(store, graphs)),
                GATE);
    }

    @Bean
    FilterRegistrationBean<Filter> sparqlEngine(Store store) {
        return atPath(
                switch (store.sparqlSource()) {
                    case SparqlSource.Here here -> new FusekiFilter();
                    case SparqlSource.There there -> new RemoteEndpoint(there);
                },
                ENGINE);
    }

    /** What Fuseki's filter looks requests up in. */
    @Bean
    ServletContextInitializer fusekiRegistries(Store store, SparqlSettings settings) {
        JenaSwitches.set();
        FusekiCore.init();
        DataAccessPointRegistry points = new DataAccessPointRegistry();
        if (store.sparqlSource() instanceof SparqlSource.Here here) {
            points.register(new DataAccessPoint(PATH, queriesOnly(here.dataset(), settings.rows())));
        }
        return context -> {
            OperationRegistry.set(context, OperationRegistry.createEmpty());
            DataAccessPointRegistry.set(context, points);
        };
    }

    private static DataService queriesOnly(DatasetGraph dataset, long rows) {
        DataService service = DataService.newBuilder(dataset)
                .addEndpoint(Endpoint.create()
                        .operation(Operation.Query)
                        .processor(new WatchedQuery(rows))
                        .build())
                .build();
        service.goActive();
        return service;
    }

    private static <F extends Filter> FilterRegistrationBean<F> atPath(F filter, int order) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(PATH);
        registration.setOrder(order);
        return registration;
    }
}
