package org.claimgraph.review;

import java.util.List;
import org.claimgraph.graph.Names;
import org.claimgraph.judgement.Judge;
import org.claimgraph.store.Store;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

    @Bean
    Judge judge(Store store, Names names) {
        return new Judge(store, names);
    }

    @Bean
    Tokens tokens(Environment environment) {
        return new Tokens(Binder.get(environment)
                .bind("claimgraph.tokens", Bindable.listOf(String.class))
                .orElse(List.of()));
    }
}
