package org.claimgraph.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.store.Change;
import org.claimgraph.store.EmbeddedStore;
import org.claimgraph.store.Position;
import org.claimgraph.store.Store;

/**
 * Compares writing quads into the embedded store, in transactions of so many, with Jena's basic loader, which takes
 * one, on the same file: the part of a load that is the store's alone.
 */
public final class WriteFigure {

    private WriteFigure() {}

    /** Takes {@code --quads FILE --folder WORK --write-quads N --rounds N}. */
    public static void main(String[] args) {
        Options options = Options.of(args);
        Path quads = options.path("quads");
        Path folder = options.path("folder");
        int writeQuads = options.number("write-quads", 50_000);
        Timings store = new Timings();
        Timings basic = new Timings();
        // The first round warms up.
        for (int round = 0; round <= options.number("rounds", 3); round++) {
            (round == 0 ? new Timings() : store).time(() -> write(quads, folder.resolve("store"), writeQuads));
            (round == 0 ? new Timings() : basic).add(Database.load(quads, folder.resolve("basic")));
        }
        System.out.printf("store in transactions / basic loader: %s%n", store.ratioTo(basic));
        System.out.printf("store: %s%n", store.milliseconds());
        System.out.printf("basic loader: %s%n", basic.milliseconds());
    }

    private static void write(Path quads, Path folder, int writeQuads) {
        try (Store store = EmbeddedStore.open(Folder.empty(folder))) {
            RDFParser.source(quads).lang(Lang.NQUADS).parse(batches(store, writeQuads));
        }
    }

    private static StreamRDF batches(Store store, int writeQuads) {
        return new StreamRDFBase() {

            private final List<Quad> batch = new ArrayList<>();
            private long version;

            @Override
            public void quad(Quad quad) {
                batch.add(quad);
                if (batch.size() == writeQuads) {
                    finish();
                }
            }

            @Override
            public void finish() {
                version++;
                store.write(new Change(Set.of(), List.of(), batch, new Position(version, version)));
                batch.clear();
            }
        };
    }
}
