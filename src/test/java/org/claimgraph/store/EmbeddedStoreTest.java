package org.claimgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest extends StoreContract {

    @TempDir
    Path folder;

    @Override
    Store open() {
        EmbeddedStore store = EmbeddedStore.open(folder);
        assertThat(store.repairs()).isEmpty();
        return store;
    }

    @Override
    List<Long> countedFromOutside(SparqlSource source, String... queries) {
        DatasetGraph dataset = ((SparqlSource.Here) source).dataset();
        return Stream.of(queries)
                .map(QueryFactory::create)
                .map(query -> Txn.calculateRead(dataset, () -> {
                    try (QueryExec execution =
                            QueryExec.dataset(dataset).query(query).build()) {
                        return ((Number) execution.select().next().get("n").getLiteralValue()).longValue();
                    }
                }))
                .toList();
    }
}
