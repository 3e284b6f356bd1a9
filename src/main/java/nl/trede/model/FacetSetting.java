package nl.trede.model;

import java.math.BigDecimal;

/// How a coding stands on a facet: one of the facet's values, or a number.
public sealed interface FacetSetting {
    /// @param value the id of a [Facet.Value]
    record Chosen(long value) implements FacetSetting {}

    record Amount(BigDecimal number) implements FacetSetting {}

    /// Nothing: what was set is taken away.
    record Unset() implements FacetSetting {}
}
