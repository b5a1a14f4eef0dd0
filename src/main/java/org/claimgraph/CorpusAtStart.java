package org.claimgraph;

import java.util.Iterator;
import java.util.List;
import org.claimgraph.catalogue.Corpora;
import org.claimgraph.load.Corpus;
import org.claimgraph.load.CorpusFiles;
import org.claimgraph.load.CorpusFolder;
import org.claimgraph.load.Outcome;
import org.claimgraph.load.Unit;
import org.claimgraph.load.Workspace;
import org.claimgraph.problem.Finding.Severity;
import org.claimgraph.store.Store;
import org.claimgraph.validation.CurationCheck;
import org.claimgraph.validation.Documents;
import org.claimgraph.validation.References;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Loads the corpus at start, where it is new or changed, and knows whether that has happened and the store answers. */
@Component("corpus")
class CorpusAtStart implements ApplicationRunner, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(CorpusAtStart.class);

    private static final String BY = "start";

    private final Settings settings;
    private final ObjectProvider<CurationCheck> check;
    private final Documents documents;
    private final Workspace workspace;
    private final Store store;
    private final Corpora corpora;
    private final Environment environment;
    private volatile boolean loaded;

    CorpusAtStart(
            Settings settings,
            ObjectProvider<CurationCheck> check,
            Documents documents,
            Workspace workspace,
            Store store,
            Corpora corpora,
            Environment environment) {
        this.settings = settings;
        this.check = check;
        this.documents = documents;
        this.workspace = workspace;
        this.store = store;
        this.corpora = corpora;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        // The bundled corpus has been through the shapes where it was built, and the rules are as strict.
        CurationCheck enough = settings.seeds().isEmpty() ? new CurationCheck() : check.getObject();
        for (CorpusFiles files : corpora()) {
            Corpus corpus = CorpusFolder.read(files, enough, references());
            load(corpus);
            corpus.header().ifPresent(corpora::add);
        }
        loaded = true;
        LOG.info("Claimgraph answers at http://{}:{}/", host(), environment.getProperty("local.server.port"));
    }

    private void load(Corpus corpus) {
        corpus.findings().forEach(finding -> {
            if (finding.severity() == Severity.ERROR) {
                LOG.error("Left out: {}", finding.text());
            } else {
                LOG.info(finding.text());
            }
        });
        long[] changed = new long[1];
        Iterator<Unit> units = corpus.units().stream()
                .filter(unit -> !(unit instanceof Unit.OfSource source) || !isLeftAlone(source))
                .iterator();
        workspace.load(units, BY, outcome -> {
            if (outcome.result() != Outcome.Result.UNCHANGED) {
                changed[0]++;
            }
        });
        LOG.info(
                "{}: {} sources with {} claims, {}",
                corpus.header().map(header -> header.title()).orElse("Corpus"),
                corpus.files().size(),
                corpus.files().stream()
                        .mapToInt(file -> file.curation().claims().size())
                        .sum(),
                changed[0] == 0 ? "unchanged" : "loaded");
    }

    /** What somebody has replaced or withdrawn since the corpus came in stays so, until the corpus has it otherwise. */
    private boolean isLeftAlone(Unit.OfSource source) {
        boolean changed = workspace.wasChangedSince(source, BY);
        if (changed) {
            LOG.info("Left as it is: the source {} was changed since the corpus came in.", source.id());
        }
        return changed;
    }

    private List<CorpusFiles> corpora() {
        return settings.seeds().isEmpty()
                ? List.of(CorpusFiles.bundled())
                : settings.seeds().stream().map(CorpusFiles::in).toList();
    }

    private References references() {
        References held = workspace.references();
        return new References(held.vocabulary(), held.works(), held.bodies(), documents);
    }

    private String host() {
        String address = environment.getProperty("server.address", "127.0.0.1");
        return address.equals("0.0.0.0") ? "127.0.0.1" : address;
    }

    /** Up once the corpus is loaded, while the store answers. */
    @Override
    public Health health() {
        return loaded
                ? Health.up().withDetail("version", store.position().version()).build()
                : Health.down().build();
    }
}
