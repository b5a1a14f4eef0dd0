package org.claimgraph.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimgraph.query.LibraryQuery;
import org.claimgraph.query.QueryLibrary;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Queries to begin from: those of the library, and the worked examples of the paper on SPARQL. */
@Component
final class Gallery {

    private static final Pattern WORKED =
            Pattern.compile("### ([^\\n]+)\\R\\R```sparql\\R(.+?)\\R```\\R\\R```csv\\R", Pattern.DOTALL);
    private static final int LONGEST_ID = 60;

    private final List<Shelf> shelves;

    /** Queries of one origin. */
    record Shelf(String heading, List<GalleryQuery> queries) {}

    Gallery(QueryLibrary library) {
        this.shelves = List.of(
                new Shelf("Worked examples", worked()),
                shelf("What sources say", "answers", library),
                shelf("Where sources disagree", "disagreement", library),
                shelf("Checks of the data", "checks", library));
    }

    /** All of them. */
    List<Shelf> shelves() {
        return shelves;
    }

    /** The query of this id. */
    Optional<GalleryQuery> find(String id) {
        return shelves.stream()
                .flatMap(shelf -> shelf.queries().stream())
                .filter(query -> query.id().equals(id))
                .findFirst();
    }

    private static Shelf shelf(String heading, String folder, QueryLibrary library) {
        return new Shelf(
                heading,
                library.queries().stream()
                        .filter(query -> query.folder().equals(folder))
                        .map(Gallery::of)
                        .toList());
    }

    private static GalleryQuery of(LibraryQuery query) {
        String sparql = query.text()
                .lines()
                .dropWhile(line -> line.startsWith("#+") || line.isBlank())
                .collect(Collectors.joining("\n"));
        return new GalleryQuery(query.id(), query.header().summary(), sparql);
    }

    private static List<GalleryQuery> worked() {
        try {
            String paper = new ClassPathResource("docs/sparql.md").getContentAsString(StandardCharsets.UTF_8);
            List<GalleryQuery> queries = new ArrayList<>();
            Matcher example = WORKED.matcher(paper);
            while (example.find()) {
                queries.add(new GalleryQuery(slug(example.group(1)), example.group(1), example.group(2)));
            }
            return queries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String slug(String title) {
        String slug =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() <= LONGEST_ID ? slug : slug.substring(0, slug.lastIndexOf('-', LONGEST_ID));
    }
}
