package nl.trede.model;

import java.util.List;
import java.util.Optional;

/// A scale that qualifies a coding instead of multiplying the codes: direction, period, weight.
public record Facet(FacetId id, Fields fields) implements Entity {
    /// What its values are.
    public enum Type {
        LIST,
        ORDERED,
        NUMBER
    }

    /// What the program knows it for.
    public enum Role {
        NONE,
        DIRECTION,
        PERIOD,
        WEIGHT
    }

    /// One of the values that can be chosen.
    ///
    /// @param sign of a direction: -1, 0 or 1; 0 for other facets
    public record Value(long id, String name, String gloss, int sign) {}

    /// In the order of the scale.
    public record Values(List<Value> list) {
        public Values {
            list = List.copyOf(list);
        }
    }

    public String gloss() {
        return fields.get(Field.GLOSS).orElse("");
    }

    public Type type() {
        return fields.get(Field.FACET_TYPE).orElse(Type.LIST);
    }

    public Role role() {
        return fields.get(Field.FACET_ROLE).orElse(Role.NONE);
    }

    public List<Value> values() {
        return fields.get(Field.FACET_VALUES).map(Values::list).orElse(List.of());
    }

    public Optional<Value> value(long value) {
        return values().stream().filter(v -> v.id() == value).findFirst();
    }

    public Optional<Value> valueNamed(String name) {
        return values().stream().filter(v -> v.name().equals(name)).findFirst();
    }

    /// As people read it: the name of the value, or the number; empty for nothing or a value that is gone.
    public String shown(FacetSetting setting) {
        return switch (setting) {
            case FacetSetting.Chosen chosen -> value(chosen.value()).map(Value::name).orElse("");
            case FacetSetting.Amount amount -> amount.number().toPlainString();
            case FacetSetting.Unset _ -> "";
        };
    }
}
