package org.claimgraph.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A test of the service with the small corpus, over HTTP on a free port. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = SmallService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        // The corpus that the whole service waits for isn't part of it.
        properties = {"management.endpoint.health.validate-group-membership=false", "management.server.port=-1"})
public @interface SmallServiceTest {}
