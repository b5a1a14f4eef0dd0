package org.claimgraph.bench;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sys.JenaSystem;
import org.claimgraph.vocabulary.Ref;
import org.claimgraph.vocabulary.Terms;

/**
 * Compares layouts of the same claims: how many quads, how long Jena's basic loader takes for them, how large the
 * database is and how long the onset question takes, in one run that goes round all layouts.
 */
public final class LayoutFigure {

    private static final Path QUERIES = Path.of("bench/queries");
    private static final int LOADS = 3;
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 20;

    private final Path folder;
    private final Map<String, Node> family;
    private final Map<Layout, Long> counts = new EnumMap<>(Layout.class);
    private final Map<Layout, Timings> loads = timings();
    private final Map<Layout, Timings> everyDrug = timings();
    private final Map<Layout, Timings> oneDrug = timings();

    private LayoutFigure(Path folder, String drug) {
        this.folder = folder;
        this.family = Map.of("family", Terms.concept(new Ref("drug", drug)));
    }

    /** Takes {@code --jar JAR --corpus FILE --claims N --drug SLUG --folder WORK}. */
    public static void main(String[] args) {
        JenaSystem.init();
        Options options = Options.of(args);
        LayoutFigure figure = new LayoutFigure(options.path("folder"), options.text("drug"));
        Path present = ServiceQuads.of(options.path("jar"), options.path("corpus"), figure.folder);
        for (Layout layout : Layout.values()) {
            figure.counts.put(layout, LayoutFiles.write(present, layout, figure.file(layout)));
        }
        figure.load();
        figure.ask(options.number("claims", 100_000));
    }

    private void load() {
        for (int round = 0; round <= LOADS; round++) {
            for (Layout layout : Layout.values()) {
                var took = Database.load(file(layout), database(layout));
                System.out.printf("load %d %s: %d ms%n", round, layout, took.toMillis());
                // The first round warms up.
                if (round > 0) {
                    of(loads, layout).add(took);
                }
            }
        }
    }

    private void ask(int claims) {
        Map<Layout, Database> databases = new EnumMap<>(Layout.class);
        for (Layout layout : Layout.values()) {
            databases.put(layout, Database.open(database(layout)));
        }
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Layout layout : Layout.values()) {
                ask(
                        of(databases, layout),
                        query(layout.query()),
                        Map.of(),
                        round < 0 ? new Timings() : of(everyDrug, layout));
                ask(
                        of(databases, layout),
                        query(layout.query() + "-of-drug"),
                        family,
                        round < 0 ? new Timings() : of(oneDrug, layout));
            }
        }
        List<String> expected = of(databases, Layout.PRESENT).rows(query(Layout.PRESENT.query()), Map.of());
        System.out.printf("%d sources%n", expected.size());
        System.out.println("| layout | quads a claim | load | database | onset | onset of one drug |");
        System.out.println("|---|---|---|---|---|---|");
        for (Layout layout : Layout.values()) {
            if (of(databases, layout).rows(query(layout.query()), Map.of()).size() != expected.size()) {
                throw new IllegalStateException(layout + " has another answer");
            }
            System.out.printf(
                    "| %s | %.2f | %s: %s | %d MB | %s: %s | %s: %s |%n",
                    layout.description(),
                    (double) of(counts, layout) / claims,
                    of(loads, layout).ratioTo(of(loads, Layout.PRESENT)),
                    of(loads, layout).milliseconds(),
                    Folder.bytes(database(layout)) / 1_000_000,
                    of(everyDrug, layout).ratioTo(of(everyDrug, Layout.PRESENT)),
                    of(everyDrug, layout).milliseconds(),
                    of(oneDrug, layout).ratioTo(of(oneDrug, Layout.PRESENT)),
                    of(oneDrug, layout).milliseconds());
        }
        databases.values().forEach(Database::close);
    }

    private static void ask(Database database, Query query, Map<String, Node> parameters, Timings timings) {
        timings.time(() -> {
            if (database.rows(query, parameters).isEmpty()) {
                throw new IllegalStateException("a query without an answer measures nothing: " + query);
            }
        });
    }

    private Path file(Layout layout) {
        return folder.resolve(layout.name() + ".nq");
    }

    private Path database(Layout layout) {
        return folder.resolve(layout.name());
    }

    private static Query query(String name) {
        return QueryFactory.read(QUERIES.resolve(name + ".rq").toString());
    }

    private static Map<Layout, Timings> timings() {
        Map<Layout, Timings> timings = new EnumMap<>(Layout.class);
        for (Layout layout : Layout.values()) {
            timings.put(layout, new Timings());
        }
        return timings;
    }

    private static <V> V of(Map<Layout, V> map, Layout layout) {
        return Objects.requireNonNull(map.get(layout));
    }
}
