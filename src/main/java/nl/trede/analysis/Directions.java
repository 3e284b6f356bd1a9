package nl.trede.analysis;

import nl.trede.model.Facet;
import nl.trede.model.FacetSetting;
import nl.trede.model.Facets;
import nl.trede.model.Project;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which way codings point: the sign of what they are set to on the facets that are a direction. A coding that such
/// facets pull both ways points nowhere.
final class Directions {
    private final long[] facets;

    /// By facet, the sign of each of its values.
    private final List<Map<Long, Integer>> signs;

    Directions(Project project) {
        List<Facet> all =
                List.copyOf(project.codebook().facetsInRole(Facet.Role.DIRECTION).values());
        facets = all.stream().mapToLong(facet -> facet.id().value()).toArray();
        signs =
                all.stream()
                        .map(facet ->
                                facet.values().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Facet.Value::id,
                                                        value -> Integer.signum(value.sign()),
                                                        (first, _) -> first)))
                        .toList();
    }

    boolean areNone() {
        return facets.length == 0;
    }

    /// -1, 0 or 1.
    int sign(Facets of) {
        int sum = 0;
        for (Facets.Setting setting : of.settings())
            for (int i = 0; i < facets.length; i++)
                if (facets[i] == setting.facet().value()) sum += sign(i, setting.value());
        return Integer.signum(sum);
    }

    private int sign(int facet, FacetSetting setting) {
        return switch (setting) {
            case FacetSetting.Chosen chosen -> signs.get(facet).getOrDefault(chosen.value(), 0);
            case FacetSetting.Amount amount -> amount.number().signum();
            case FacetSetting.Unset _ -> 0;
        };
    }
}
