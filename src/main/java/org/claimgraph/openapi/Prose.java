package org.claimgraph.openapi;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The little of Markdown that descriptions are written in, as HTML. */
final class Prose {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    private Prose() {}

    /** Paragraphs, and lists of lines that begin with a dash. */
    static String blocks(String text) {
        StringBuilder html = new StringBuilder();
        for (String block : text.strip().split("\n\\s*\n", -1)) {
            if (block.startsWith("- ")) {
                html.append("<ul>");
                block.lines()
                        .forEach(line -> html.append("<li>")
                                .append(line(line.substring(2)))
                                .append("</li>"));
                html.append("</ul>");
            } else if (!block.isBlank()) {
                html.append("<p>").append(line(block)).append("</p>");
            }
        }
        return html.toString();
    }

    /** One line, with what is code or strong in it. */
    static String line(String text) {
        String code = CODE.matcher(escaped(text)).replaceAll("<code>$1</code>");
        return STRONG.matcher(code).replaceAll("<b>$1</b>");
    }

    /** The text itself, for the content of an element or an attribute between double quotes. */
    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
