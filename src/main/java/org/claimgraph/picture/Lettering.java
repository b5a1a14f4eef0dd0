package org.claimgraph.picture;

import java.util.ArrayList;
import java.util.List;

/** How much room a text takes, near enough without knowing the font; a little more rather than less. */
final class Lettering {

    /** The size of most texts in pixels. */
    static final double SIZE = 13;

    private static final String NARROW = "iljtfrI.,:;'|!()[]-·“”‘’ ";
    private static final String BROAD = "mwMWQO@%—…";

    private Lettering() {}

    /** The width of a text in pixels. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Lettering::share).sum() * size;
    }

    private static double share(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (NARROW.indexOf(c) >= 0) {
            return 0.38;
        }
        if (BROAD.indexOf(c) >= 0) {
            return 0.97;
        }
        if (Character.isIdeographic(c) || (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3000 && c <= 0xD7FF) || c > 0xFFFF) {
            return 1.05;
        }
        return Character.isUpperCase(c) ? 0.73 : 0.62;
    }

    /** The text in at most so many lines of this width; what is too long ends in an ellipsis. */
    static List<String> lines(String text, double size, double width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip().replaceAll("\\s+", " ");
        while (!rest.isEmpty() && lines.size() < most) {
            if (width(rest, size) <= width) {
                lines.add(rest);
                rest = "";
            } else if (lines.size() == most - 1) {
                lines.add(rest.substring(0, fitting(rest, size, width - width("…", size)))
                                .strip() + "…");
                rest = "";
            } else {
                int fits = fitting(rest, size, width);
                int space = rest.lastIndexOf(' ', fits);
                int end = space > 0 ? space : fits;
                lines.add(rest.substring(0, end).strip());
                rest = rest.substring(end).strip();
            }
        }
        return lines;
    }

    /** How many characters fit, at least one and never half of one. */
    private static int fitting(String text, double size, double width) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length() && width(text.substring(0, text.offsetByCodePoints(end, 1)), size) <= width) {
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }
}
