package org.claimgraph.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The page that lists every operation of a description, each with a form to send it. */
final class TryPage {

    private final ObjectNode description;
    private final OperationForm form;

    TryPage(ObjectNode description) {
        this.description = description;
        this.form = new OperationForm(description);
    }

    String html() {
        Map<String, List<String>> sections = sections();
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%1$s API</title>
                <link rel="icon" href="data:,">
                <link rel="service-desc" type="application/json" href="/api/v1/openapi.json">
                <link rel="stylesheet" href="/api/try.css">
                <script src="/api/try.js" defer></script>
                </head>
                <body>
                <a class="skip" href="#main">To the operations</a>
                <header>
                <h1>%1$s API</h1>
                <p>%2$s</p>
                <p class="links"><a href="/api/v1">/api/v1</a> <a href="/api/v1/openapi.json">openapi.json</a> \
                <a href="/api/v1/openapi.json?format=yaml">YAML</a></p>
                <div class="tools" hidden>
                <label>Find <input id="find" type="search" placeholder="path, word or parameter"></label>
                <label>Token <input id="token" type="password" autocomplete="off" placeholder="for writing"></label>
                </div>
                <details class="about"><summary>How it answers</summary>%3$s</details>
                </header>
                <nav aria-label="Groups of operations"><ul>%4$s</ul></nav>
                <main id="main">%5$s</main>
                </body>
                </html>
                """.formatted(
                        Prose.escaped(text("/info/title")),
                        Prose.line(text("/info/summary")),
                        Prose.blocks(text("/info/description")),
                        sections.keySet().stream()
                                .map(tag -> "<li><a href=\"#" + slug(tag) + "\">" + Prose.escaped(tag) + "</a></li>")
                                .collect(Collectors.joining()),
                        sections.entrySet().stream()
                                .map(section -> section(section.getKey(), section.getValue()))
                                .collect(Collectors.joining()));
    }

    /** The operations by tag, in the order of the tags; those of a tag that isn't described come last. */
    private Map<String, List<String>> sections() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        description.path("tags").forEach(tag -> sections.put(tag.path("name").asString(), new ArrayList<>()));
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> sections.computeIfAbsent(
                                        operation.getValue().at("/tags/0").asString(), tag -> new ArrayList<>())
                                .add(form.html(
                                        operation.getKey().toUpperCase(Locale.ROOT),
                                        path.getKey(),
                                        operation.getValue()))));
        sections.values().removeIf(List::isEmpty);
        return sections;
    }

    private String section(String tag, List<String> operations) {
        String what = description
                .path("tags")
                .valueStream()
                .filter(it -> it.path("name").asString().equals(tag))
                .map(it -> it.path("description").asString(""))
                .collect(Collectors.joining());
        return "<section id=\"" + slug(tag) + "\"><h2>" + Prose.escaped(tag) + "</h2><p>" + Prose.line(what) + "</p>\n"
                + String.join("", operations) + "</section>\n";
    }

    private String text(String pointer) {
        JsonNode node = description.at(pointer);
        return node.asString("");
    }

    private static String slug(String tag) {
        return "of-" + tag.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
