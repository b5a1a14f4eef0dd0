package org.claimgraph.page;

import java.util.ArrayList;
import java.util.List;
import org.claimgraph.question.DisagreementJson;
import org.claimgraph.question.QuestionJson;

/**
 * The claims on a question that its page shows, numbered from 1; each position has its share of the room.
 *
 * @param positionsLeftOut how many positions have no room
 */
record ShownClaims(List<Group> groups, int positionsLeftOut) {

    private static final int MOST_CLAIMS = 60;
    private static final int MOST_POSITIONS = 20;

    /**
     * The claims of a position.
     *
     * @param leftOut how many more it has
     */
    record Group(QuestionJson.PositionJson position, List<Numbered> claims, int leftOut) {}

    /** A claim with its number. */
    record Numbered(int number, DisagreementJson.ClaimRefJson claim) {}

    static ShownClaims of(QuestionJson question) {
        List<QuestionJson.PositionJson> positions =
                question.positions().stream().limit(MOST_POSITIONS).toList();
        int each = share(positions);
        List<Group> groups = new ArrayList<>();
        int number = 1;
        for (QuestionJson.PositionJson position : positions) {
            List<Numbered> claims = new ArrayList<>();
            for (DisagreementJson.ClaimRefJson claim :
                    position.claims().stream().limit(each).toList()) {
                claims.add(new Numbered(number++, claim));
            }
            groups.add(new Group(position, claims, position.claimCount() - claims.size()));
        }
        return new ShownClaims(groups, question.positions().size() - positions.size());
    }

    /** Whether any of them gives something that can be drawn on an axis. */
    boolean haveIntervals() {
        return groups.stream()
                .flatMap(group -> group.claims().stream())
                .anyMatch(numbered -> numbered.claim()
                        .value()
                        .flatMap(value -> value.normalised())
                        .isPresent());
    }

    /** How many claims a position may have at most, so that there is room for all positions. */
    private static int share(List<QuestionJson.PositionJson> positions) {
        int each = MOST_CLAIMS;
        while (each > 1 && shown(positions, each) > MOST_CLAIMS) {
            each--;
        }
        return each;
    }

    private static int shown(List<QuestionJson.PositionJson> positions, int each) {
        return positions.stream()
                .mapToInt(position -> Math.min(each, position.claims().size()))
                .sum();
    }
}
