package org.claimgraph.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimgraph.problem.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The questions that the service answers by name: one file each, from {@code queries/} of the jar or of the folder set
 * for it. A file that is broken is told by name and left out.
 */
@Component
public final class QueryLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(QueryLibrary.class);
    private static final List<String> FOLDERS = List.of("browse", "answers", "disagreement", "checks");

    private final SortedMap<String, LibraryQuery> queries = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** Reads the library from a folder, or from the jar where none is named. */
    QueryLibrary(@Value("${claimgraph.queries:}") String folder) {
        String root = folder.isBlank()
                ? "classpath*:queries/"
                : Path.of(folder).toAbsolutePath().toUri().toString();
        FOLDERS.forEach(
                kind -> files(root.endsWith("/") ? root : root + "/", kind).forEach(this::add));
        findings.forEach(finding -> LOG.error("A query is left out: {}", finding.text()));
    }

    /** All queries, by id. */
    public Collection<LibraryQuery> queries() {
        return Collections.unmodifiableCollection(queries.values());
    }

    /** The query of this id. */
    public Optional<LibraryQuery> find(String id) {
        return Optional.ofNullable(queries.get(id));
    }

    /** What is wrong with the files that were left out. */
    public List<Finding> findings() {
        return Collections.unmodifiableList(findings);
    }

    private void add(QueryFile file) {
        QueryFile.Reading reading = file.read();
        findings.addAll(reading.findings());
        reading.query().ifPresent(query -> {
            LibraryQuery other = queries.putIfAbsent(query.id(), query);
            if (other != null) {
                findings.add(new Finding(
                        Finding.Severity.ERROR,
                        "queries/" + query.folder() + "/" + query.id() + ".rq",
                        0,
                        0,
                        "",
                        "broken-query",
                        "queries/" + other.folder() + " has a query of the same name",
                        Optional.empty()));
            }
        });
    }

    private static List<QueryFile> files(String root, String folder) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(root + folder + "/*.rq");
            List<QueryFile> files = new ArrayList<>();
            for (Resource resource : found) {
                String name = Objects.requireNonNull(resource.getFilename());
                files.add(new QueryFile(
                        folder,
                        name.substring(0, name.length() - ".rq".length()),
                        resource.getContentAsString(StandardCharsets.UTF_8)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
