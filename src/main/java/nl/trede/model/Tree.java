package nl.trede.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Codes or cases as a tree that can be shown, computed from where each says that it stands; the same in every copy.
///
/// What was removed is shown all the same while something shown refers to it. Moves that form a cycle are broken at
/// the youngest, which goes to the top.
///
/// @param <E> what stands in it
public final class Tree<E extends Entity> {
    private final Map<Long, E> shown = new LinkedHashMap<>();
    private final Map<Long, Optional<Long>> parents = new HashMap<>();
    private final Map<Long, List<E>> children = new HashMap<>();
    private final List<E> roots = new ArrayList<>();
    private final Map<Long, String> paths = new HashMap<>();
    private final Set<Long> inCycle = new LinkedHashSet<>();
    private final Function<E, Optional<Thing>> parentOf;

    private Tree(Function<E, Optional<Thing>> parentOf) {
        this.parentOf = parentOf;
    }

    /// @param all in any order, of one kind that has a [Field#PLACE]
    /// @param parentOf where each stands
    /// @param referredTo whether something other than a child keeps a removed one shown
    static <E extends Entity> Tree<E> of(
            List<E> all, Function<E, Optional<Thing>> parentOf, Predicate<E> referredTo) {
        Tree<E> tree = new Tree<>(parentOf);
        Map<Long, E> byId = new HashMap<>();
        // copies differ in which things they have heard of without knowing anything about them
        for (E entity : all)
            if (!entity.fields().equals(Fields.NONE)) byId.put(entity.id().value(), entity);
        for (E entity : all)
            if (entity.exists() || referredTo.test(entity)) tree.show(entity, byId);
        tree.breakCycles();
        tree.arrange();
        return tree;
    }

    /// Shows `entity` and, as they are referred to by it, those above it.
    private void show(E entity, Map<Long, E> byId) {
        E next = entity;
        while (next != null && shown.putIfAbsent(next.id().value(), next) == null) {
            Optional<Long> parent =
                    parentOf.apply(next).map(Thing::value).filter(byId::containsKey);
            parents.put(next.id().value(), parent);
            next = parent.map(byId::get).orElse(null);
        }
    }

    private static Place place(Entity entity) {
        return entity.fields().get(Field.PLACE).orElse(Place.top(""));
    }

    private void breakCycles() {
        Set<Long> fine = new HashSet<>();
        for (Long start : List.copyOf(shown.keySet())) {
            List<Long> walk = new ArrayList<>();
            Long at = start;
            while (!fine.contains(at) && !walk.contains(at)) {
                walk.add(at);
                Optional<Long> parent = parents.getOrDefault(at, Optional.empty());
                if (parent.isEmpty()) break;
                at = parent.get();
            }
            int begin = walk.indexOf(at);
            boolean cycle =
                    begin >= 0
                            && parents.getOrDefault(walk.getLast(), Optional.empty()).isPresent();
            if (cycle) breakAtYoungest(walk.subList(begin, walk.size()));
            fine.addAll(walk);
        }
    }

    private void breakAtYoungest(List<Long> cycle) {
        Long youngest =
                cycle.stream()
                        .max(
                                Comparator.<Long, Stamp>comparing(
                                                id -> shownNow(id).fields().stamp(Field.PLACE))
                                        .thenComparing(Comparator.naturalOrder()))
                        .orElseThrow();
        parents.put(youngest, Optional.empty());
        inCycle.add(youngest);
    }

    private E shownNow(Long id) {
        return Objects.requireNonNull(shown.get(id));
    }

    private void arrange() {
        Comparator<E> order =
                Comparator.comparing((E entity) -> place(entity).rank())
                        .thenComparingLong(entity -> entity.id().value());
        List<E> sorted = shown.values().stream().sorted(order).toList();
        for (E entity : sorted) {
            Optional<Long> parent = parents.getOrDefault(entity.id().value(), Optional.empty());
            parent.map(id -> children.computeIfAbsent(id, _ -> new ArrayList<>()))
                    .orElse(roots)
                    .add(entity);
        }
        for (E root : roots) name(root, "");
    }

    private void name(E entity, String above) {
        String path = above + Address.escape(entity.name());
        paths.put(entity.id().value(), path);
        for (E child : children(entity)) name(child, path + "/");
    }

    /// Those at the top, in order.
    public List<E> roots() {
        return List.copyOf(roots);
    }

    /// Those right below `entity`, in order.
    public List<E> children(E entity) {
        return children.getOrDefault(entity.id().value(), List.of());
    }

    public Optional<E> parent(E entity) {
        return parents.getOrDefault(entity.id().value(), Optional.empty()).map(this::shownNow);
    }

    /// Whether it is shown at all.
    public boolean shows(Thing id) {
        return shown.containsKey(id.value());
    }

    /// Shown although it was removed.
    public boolean isFlagged(E entity) {
        return shows(entity.id()) && !entity.exists();
    }

    /// Those that stand at the top because their moves form a cycle.
    public List<E> broken() {
        return inCycle.stream().map(this::shownNow).toList();
    }

    /// Its address: the names from the top down to it, with `/` between them; empty if it is not shown.
    public String path(Thing id) {
        return paths.getOrDefault(id.value(), "");
    }

    /// `entity`, then everything below it, parents before children, in order.
    public List<E> subtree(E entity) {
        List<E> all = new ArrayList<>();
        collect(entity, all);
        return all;
    }

    /// Everything, parents before children, in order.
    public List<E> inOrder() {
        List<E> all = new ArrayList<>();
        roots.forEach(root -> collect(root, all));
        return all;
    }

    private void collect(E entity, List<E> all) {
        all.add(entity);
        children(entity).forEach(child -> collect(child, all));
    }

    /// How many stand above it; 0 at the top.
    public int depth(E entity) {
        int depth = 0;
        for (Optional<E> above = parent(entity); above.isPresent(); above = parent(above.get()))
            depth++;
        return depth;
    }

    /// `entity` and everything above it, nearest first.
    public List<E> upwards(E entity) {
        List<E> line = new ArrayList<>();
        for (Optional<E> at = Optional.of(entity); at.isPresent(); at = parent(at.get()))
            line.add(at.get());
        return line;
    }
}
