package org.claimgraph.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.graph.Names;

/** Writes a dataset in another layout as N-Quads; holds the quads of one source at a time. */
final class LayoutFiles extends StreamRDFBase {

    private final Layout layout;
    private final StreamRDF out;
    private final List<Quad> source = new ArrayList<>();
    private final Set<Node> written = new HashSet<>();
    private long count;

    private LayoutFiles(Layout layout, StreamRDF out) {
        this.layout = layout;
        this.out = out;
    }

    /** Writes the quads, which have each graph in one piece, and says how many it wrote. */
    static long write(Path quads, Layout layout, Path to) {
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(to))) {
            LayoutFiles files = new LayoutFiles(layout, StreamRDFWriter.getWriterStream(bytes, Lang.NQUADS));
            RDFParser.source(quads).lang(Lang.NQUADS).parse(files);
            return files.count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void start() {
        out.start();
    }

    @Override
    public void quad(Quad quad) {
        if (!source.isEmpty() && !source.getFirst().getGraph().equals(quad.getGraph())) {
            flush();
        }
        source.add(quad);
    }

    @Override
    public void finish() {
        flush();
        out.finish();
    }

    private void flush() {
        boolean claims = !source.isEmpty()
                && Names.DEFAULT
                        .local(source.getFirst().getGraph(), "graph/source/")
                        .isPresent();
        List<Quad> laidOut = claims ? layout.of(source, written) : source;
        laidOut.forEach(out::quad);
        count += laidOut.size();
        source.clear();
    }
}
