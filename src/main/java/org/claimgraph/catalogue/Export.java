package org.claimgraph.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.claimgraph.query.Format;
import org.claimgraph.store.Position;
import org.claimgraph.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/**
 * One export on its way. Where it fails after a part was sent, it is neither ended nor closed, so that the container
 * cuts the connection and nobody takes the part for the whole.
 */
record Export(HttpServletResponse response, Format format, boolean packed) {

    private static final Logger LOG = LoggerFactory.getLogger(Export.class);
    private static final int BUFFER = 1 << 16;

    /** Sets the headers that go before the first byte. */
    void begin(Optional<String> tag) {
        tag.ifPresent(known -> response.setHeader(HttpHeaders.ETAG, known));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"claimgraph." + format.key() + "\"");
        response.setContentType(format.mediaType().toString());
        if (packed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
    }

    /** Sends every quad of one state of the store, which has a tag by its position where it is settled. */
    void send(Store store, Function<Position, Optional<String>> tag) throws IOException {
        try {
            OutputStream plain =
                    new BufferedOutputStream(new Paced(response.getOutputStream(), System::nanoTime), BUFFER);
            OutputStream out = packed ? new GZIPOutputStream(plain, BUFFER) : plain;
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, format == Format.TRIG ? Lang.TRIG : Lang.NQUADS);
            writer.start();
            store.forEach(state -> begin(tag.apply(state)), writer::quad);
            writer.finish();
            if (out instanceof GZIPOutputStream gzip) {
                gzip.finish();
            }
            plain.flush();
        } catch (IOException | RuntimeException | Error e) {
            if (response.isCommitted()) {
                LOG.warn("An export was cut off ({})", e.toString());
            } else {
                retract();
            }
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw e;
        }
    }

    /** Takes the headers back, which an error must not have. */
    private void retract() {
        response.resetBuffer();
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        response.setHeader(HttpHeaders.CONTENT_ENCODING, null);
    }
}
