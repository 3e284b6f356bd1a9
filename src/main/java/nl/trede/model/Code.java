package nl.trede.model;

import java.util.List;
import java.util.Optional;

/// What passages are coded with.
public record Code(CodeId id, Fields fields) implements Entity {
    public String gloss() {
        return fields.get(Field.GLOSS).orElse("");
    }

    public Place place() {
        return fields.get(Field.PLACE).orElse(Place.top(""));
    }

    public Definition definition() {
        return fields.get(Field.DEFINITION).orElse(Definition.NONE);
    }

    /// `#RRGGBB`, where it has a colour of its own.
    public Optional<String> colour() {
        return fields.get(Field.COLOUR).filter(colour -> !colour.isEmpty());
    }

    /// Whether its children are a scale, lowest first.
    public boolean ordered() {
        return fields.get(Field.ORDERED).orElse(false);
    }

    public List<FacetId> facets() {
        return fields.get(Field.FACETS).map(FacetIds::ids).orElse(List.of());
    }

    /// The code that this one was merged into, as written; [Codebook#resolve] follows it to its end.
    public Optional<CodeId> into() {
        return fields.get(Field.INTO);
    }
}
