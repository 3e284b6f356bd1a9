package nl.trede.model;

import java.util.Optional;

/// Where a code or a case stands: under which one, at the top if under none, and where among its siblings.
///
/// @param rank sorts the siblings; ranks are equal only where two copies chose the same gap, and then ids decide
public record Place(Optional<Thing> parent, String rank) {
    public static Place top(String rank) {
        return new Place(Optional.empty(), rank);
    }

    public static Place under(Thing parent, String rank) {
        return new Place(Optional.of(parent), rank);
    }
}
