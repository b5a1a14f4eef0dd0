package org.claimgraph.picture;

import java.util.List;

/**
 * A picture with everything at its place, in pixels of the size that it is made for.
 *
 * @param description what it shows, for those who can't see it
 */
public record Drawing(String title, String description, double width, double height, List<Mark> marks) {

    public Drawing {
        marks = List.copyOf(marks);
    }

    /** Whether some of it leads elsewhere. */
    boolean isWalkable() {
        return marks.stream().anyMatch(Mark.Way.class::isInstance);
    }

    /** The drawing as SVG, with its style inside. */
    public String svg() {
        return Svg.of(this);
    }
}
