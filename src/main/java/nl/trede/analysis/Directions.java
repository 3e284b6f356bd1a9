package nl.trede.analysis;

import nl.trede.model.Facet;
import nl.trede.model.FacetSetting;
import nl.trede.model.Facets;
import nl.trede.model.Project;

import java.util.List;

/// Counts which way the codings of each cell point: the sign of what they are set to on the facets that are a
/// direction. A coding that such facets pull both ways points nowhere.
final class Directions implements Scan.Visitor {
    private final Places places;
    private final long[] facets;

    /// By facet, the ids of its values and their signs.
    private final long[][] values;

    private final int[][] signs;

    /// By cell, how many are positive in the lower half and how many are negative in the upper: one addition a coding
    /// and no branch, which would be guessed wrongly half the time.
    private final long[] counts;

    private static final long[] ONE = {1L << 32, 0, 1};

    Directions(Project project, Places places) {
        this.places = places;
        List<Facet> all =
                List.copyOf(project.codebook().facetsInRole(Facet.Role.DIRECTION).values());
        facets = all.stream().mapToLong(facet -> facet.id().value()).toArray();
        values = new long[facets.length][];
        signs = new int[facets.length][];
        for (int i = 0; i < facets.length; i++) {
            List<Facet.Value> known = all.get(i).values();
            values[i] = known.stream().mapToLong(Facet.Value::id).toArray();
            signs[i] = known.stream().mapToInt(value -> Integer.signum(value.sign())).toArray();
        }
        counts = new long[facets.length == 0 ? 0 : places.rows() * places.columns()];
    }

    @Override
    public void document(Scan.Placed placed) {
        if (facets.length == 0) return;
        for (int i = 0; i < placed.count(); i++) {
            List<Facets.Setting> settings = placed.all().facets(placed.codings()[i]).settings();
            if (settings.isEmpty()) continue;
            long one = ONE[sign(settings) + 1];
            for (int r : placed.rows()[i])
                for (int c : placed.columns()[i]) counts[places.cell(r, c)] += one;
        }
    }

    /// -1, 0 or 1.
    private int sign(List<Facets.Setting> settings) {
        int sum = 0;
        for (int i = 0; i < settings.size(); i++) {
            Facets.Setting setting = settings.get(i);
            for (int f = 0; f < facets.length; f++)
                if (facets[f] == setting.facet().value()) sum += sign(f, setting.value());
        }
        return Integer.signum(sum);
    }

    private int sign(int facet, FacetSetting setting) {
        if (setting instanceof FacetSetting.Chosen chosen) {
            for (int i = 0; i < values[facet].length; i++)
                if (values[facet][i] == chosen.value()) return signs[facet][i];
            return 0;
        }
        return setting instanceof FacetSetting.Amount amount ? amount.number().signum() : 0;
    }

    boolean isBalanced(int cell) {
        return facets.length > 0 && positive(cell) > 0 && positive(cell) == negative(cell);
    }

    int positive(int cell) {
        return (int) counts[cell];
    }

    int negative(int cell) {
        return (int) (counts[cell] >>> 32);
    }
}
