package org.claimgraph.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Reports the requests that the container refuses by itself, such as one with a malformed address, as problems. */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (response.getHeader(ResponseHeaders.REQUEST_ID) == null) {
            ResponseHeaders.add(response.getResponse(), ResponseHeaders.newRequestId());
        }
        // The address may be the very thing that was refused: it is not repeated.
        byte[] body = ProblemBody.ofStatus(status, "").bytes();
        response.setContentType(ProblemBody.MEDIA_TYPE);
        try {
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
