package org.claimgraph.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.claimgraph.problem.Problem;
import org.claimgraph.problem.ProblemCode;
import org.claimgraph.query.RequestParameters;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads from the IRI of a thing to the document about it. */
@RestController
class IdentifierController {

    private static final String START = "/id/";

    private final Addresses addresses;

    IdentifierController(Addresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping("/id/**")
    ResponseEntity<Void> see(HttpServletRequest request) {
        RequestParameters parameters = RequestParameters.of(request, Set.of());
        // The pattern fits what stops before the slash, too.
        String uri = request.getRequestURI();
        String path = uri.startsWith(START) ? uri.substring(START.length()) : "";
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(addresses
                .of(path)
                .orElseThrow(() -> new Problem(
                        ProblemCode.NOT_FOUND,
                        "Nothing here has the name '" + path + "'; /api/v1 leads to everything that there is.")));
        parameters.one("format").ifPresent(format -> address.queryParam("format", "{format}"));
        URI location = parameters
                .one("format")
                .map(format -> address.encode().buildAndExpand(format).toUri())
                .orElseGet(() -> address.build().toUri());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(location)
                .cacheControl(CacheControl.noCache())
                .build();
    }
}
