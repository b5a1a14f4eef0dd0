package org.claimgraph.bench;

import java.util.ArrayList;
import java.util.List;

/** Things that are drawn in proportion to whole-number shares. */
final class Shares<T> {

    private final List<T> things = new ArrayList<>();
    private final List<Integer> upTo = new ArrayList<>();
    private int sum;

    Shares<T> of(int share, T thing) {
        sum += share;
        things.add(thing);
        upTo.add(sum);
        return this;
    }

    T draw(Dice dice) {
        int at = dice.below(sum);
        int place = 0;
        while (upTo.get(place) <= at) {
            place++;
        }
        return things.get(place);
    }

    List<T> things() {
        return List.copyOf(things);
    }
}
