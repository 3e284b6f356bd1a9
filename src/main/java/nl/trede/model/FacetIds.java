package nl.trede.model;

import java.util.List;

/// The facets that go with a code, in the order in which they are shown.
public record FacetIds(List<FacetId> ids) {
    public FacetIds {
        ids = List.copyOf(ids);
    }
}
