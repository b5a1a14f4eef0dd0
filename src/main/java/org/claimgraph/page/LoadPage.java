package org.claimgraph.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.claimgraph.html.Pages;
import org.claimgraph.query.RequestParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a claim file is checked, and loaded by those who may. */
@RestController
class LoadPage {

    private final Pages pages;

    LoadPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/load")
    ResponseEntity<Object> load(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        return pages.answer(request, parameters, "load", Map::of);
    }
}
