package org.claimgraph.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.claimgraph.query.Format;
import org.claimgraph.query.Formats;
import org.claimgraph.query.RequestParameters;

/** What is asked without parameters and answered as JSON in no other form. */
final class JsonAlone {

    private static final Formats FORMATS = Formats.of(Format.JSON);

    private JsonAlone() {}

    /** @throws org.claimgraph.problem.Problem {@code invalid-parameter}, {@code not-acceptable} */
    static void check(HttpServletRequest request) {
        RequestParameters.of(request, Set.of());
        FORMATS.choose(request);
    }
}
