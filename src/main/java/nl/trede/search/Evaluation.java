package nl.trede.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Joins what was looked up for the leaves of a query, entry by entry.
final class Evaluation {
    private final Query query;
    private final Map<Query.Leaf, Places[]> found;

    /// @param found where each leaf of the query stands, by slot of the entry
    Evaluation(Query query, Map<Query.Leaf, Places[]> found) {
        this.query = query;
        this.found = found;
    }

    /// The places of the whole query in one entry; none if its text does not match.
    Places places(int slot) {
        return places(query, slot);
    }

    private Places places(Query part, int slot) {
        return switch (part) {
            case Query.Leaf leaf -> leaf(leaf, slot);
            case Query.Or or -> {
                Places all = Places.NONE;
                for (Query one : or.parts()) all = all.and(places(one, slot));
                yield all;
            }
            case Query.And and -> {
                Places all = Places.NONE;
                for (Query one : and.parts()) {
                    Places some = places(one, slot);
                    if (some.isEmpty()) yield Places.NONE;
                    all = all.and(some);
                }
                yield all;
            }
            case Query.Except except ->
                    places(except.unwanted(), slot).isEmpty()
                            ? places(except.wanted(), slot)
                            : Places.NONE;
        };
    }

    private Places leaf(Query.Leaf leaf, int slot) {
        Places[] places = found.get(leaf);
        if (places == null) throw new IllegalArgumentException("not looked up: " + leaf);
        return places[slot];
    }

    /// Everything that must be looked up.
    static List<Query.Leaf> leaves(Query query) {
        List<Query.Leaf> all = new ArrayList<>();
        addLeaves(query, true, all);
        return all.stream().distinct().toList();
    }

    /// What a text is the more relevant for.
    static List<Query.Leaf> wantedLeaves(Query query) {
        List<Query.Leaf> all = new ArrayList<>();
        addLeaves(query, false, all);
        return all.stream().distinct().toList();
    }

    private static void addLeaves(Query query, boolean unwantedToo, List<Query.Leaf> to) {
        switch (query) {
            case Query.Leaf leaf -> to.add(leaf);
            case Query.And and -> and.parts().forEach(one -> addLeaves(one, unwantedToo, to));
            case Query.Or or -> or.parts().forEach(one -> addLeaves(one, unwantedToo, to));
            case Query.Except except -> {
                addLeaves(except.wanted(), unwantedToo, to);
                if (unwantedToo) addLeaves(except.unwanted(), true, to);
            }
        }
    }
}
