package nl.trede.analysis;

import nl.trede.model.Entity;
import nl.trede.model.Tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Those of a tree that are headings, and under which of them each of the tree falls: under itself, or if that is too
/// deep to be shown under the nearest above that is; with roll-up under all above.
final class Forest<E extends Entity> {
    private final Tree<E> tree;
    private final Predicate<E> isHeading;
    private final Matrix.Spec spec;
    private final List<E> shown = new ArrayList<>();
    private final Map<Long, Integer> places = new HashMap<>();

    /// @param isHeading whether one may have a row or column of its own
    /// @param passes whether something that stands under one could pass the filter
    Forest(Tree<E> tree, Predicate<E> isHeading, Predicate<E> passes, Matrix.Spec spec) {
        this.tree = tree;
        this.isHeading = isHeading;
        this.spec = spec;
        Set<Long> reached = new HashSet<>();
        for (E one : tree.inOrder())
            if (passes.test(one))
                for (E heading : headingsOf(one)) reached.add(heading.id().value());
        for (E one : tree.inOrder())
            if (reached.contains(one.id().value())) {
                places.put(one.id().value(), shown.size());
                shown.add(one);
            }
    }

    /// Under what one falls, nearest first.
    private List<E> headingsOf(E one) {
        if (!tree.shows(one.id())) return List.of();
        List<E> line = tree.upwards(one).stream().filter(isHeading).toList();
        int levels = Math.min(line.size(), spec.depth().orElse(Integer.MAX_VALUE));
        List<E> visible = line.subList(line.size() - levels, line.size());
        if (spec.rollup()) return visible;
        return isHeading.test(one) ? visible.subList(0, 1) : List.of();
    }

    /// The indexes of the headings under which one falls.
    int[] under(E one) {
        return headingsOf(one).stream()
                .filter(heading -> places.containsKey(heading.id().value()))
                .mapToInt(heading -> places.getOrDefault(heading.id().value(), -1))
                .toArray();
    }

    /// What the headings stand for, parents before children.
    List<E> shown() {
        return shown;
    }

    List<Heading> headings() {
        Map<String, Integer> names = new HashMap<>();
        for (E one : shown) names.merge(one.name(), 1, Integer::sum);
        List<Heading> headings = new ArrayList<>();
        for (E one : shown) {
            String key = tree.path(one.id());
            boolean unique = names.getOrDefault(one.name(), 0) == 1;
            List<E> above =
                    tree.upwards(one).stream()
                            .skip(1)
                            .filter(other -> places.containsKey(other.id().value()))
                            .toList();
            Optional<String> parent =
                    above.stream().findFirst().map(other -> tree.path(other.id()));
            headings.add(new Heading(key, unique ? one.name() : key, parent, above.size()));
        }
        return headings;
    }
}
