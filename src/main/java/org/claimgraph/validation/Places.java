package org.claimgraph.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;

/** Where each part of a tree stands in its file, found by JSON pointer (RFC 6901). */
public final class Places {

    private final Place value;
    private Place key;
    private final Map<String, Places> members = new HashMap<>();
    private final List<Places> items = new ArrayList<>();

    Places(Place value) {
        this.value = value;
        this.key = value;
    }

    /** Where the value begins; of a part that isn't there, the nearest one around it. */
    public Place at(String pointer) {
        return find(JsonPointer.compile(pointer)).value;
    }

    /** Where the key of a member begins; of what has no key, the value. */
    public Place atKey(String pointer) {
        return find(JsonPointer.compile(pointer)).key;
    }

    /** The places within a part. */
    Places part(String pointer) {
        return find(JsonPointer.compile(pointer));
    }

    Places member(String name, Place keyPlace, Places child) {
        child.key = keyPlace;
        members.put(name, child);
        return child;
    }

    /** The member of this name, made at a place where there is none yet. */
    Places memberOr(String name, Place place) {
        Places known = members.get(name);
        return known == null ? member(name, place, new Places(place)) : known;
    }

    Places item(Places child) {
        items.add(child);
        return child;
    }

    private Places find(JsonPointer pointer) {
        Places here = this;
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            int index = rest.getMatchingIndex();
            Places next = here.items.isEmpty()
                    ? here.members.get(rest.getMatchingProperty())
                    : index >= 0 && index < here.items.size() ? here.items.get(index) : null;
            if (next == null) {
                return here;
            }
            here = next;
        }
        return here;
    }
}
