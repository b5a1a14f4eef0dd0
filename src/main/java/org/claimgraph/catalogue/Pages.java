package org.claimgraph.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes pages for people from templates, which escape whatever is put into them. */
@Component
class Pages {

    private final ITemplateEngine engine;

    Pages(ITemplateEngine engine) {
        this.engine = engine;
    }

    byte[] of(String template, Map<String, Object> values) {
        return engine.process(template, new Context(Locale.ROOT, values)).getBytes(StandardCharsets.UTF_8);
    }
}
