package nl.trede.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// All things of one kind, removed ones too. Each has an index that never changes, so that columns can hold
/// numbers instead of ids. Immutable; a changed table shares with the one before what did not change.
///
/// @param <I> their ids
/// @param <E> what they are
public final class Table<I extends Thing, E extends Entity> {
    private final List<E> rows;
    private final Map<Long, Integer> indexes;

    private Table(List<E> rows, Map<Long, Integer> indexes) {
        this.rows = rows;
        this.indexes = indexes;
    }

    public static <I extends Thing, E extends Entity> Table<I, E> empty() {
        return new Table<>(List.of(), Map.of());
    }

    public int size() {
        return rows.size();
    }

    /// @param index from 0 to [#size()], exclusive
    public E at(int index) {
        return rows.get(index);
    }

    public Optional<E> get(I id) {
        int index = indexOf(id);
        return index < 0 ? Optional.empty() : Optional.of(rows.get(index));
    }

    /// The index of a thing, or -1.
    public int indexOf(I id) {
        return indexes.getOrDefault(id.value(), -1);
    }

    /// In the order of their indexes.
    public List<E> all() {
        return rows;
    }

    /// Those that exist, in the order of their indexes.
    public List<E> existing() {
        return rows.stream().filter(Entity::exists).toList();
    }

    Table<I, E> with(Map<I, Fields> changed, BiFunction<I, Fields, E> make) {
        if (changed.isEmpty()) return this;
        List<E> now = new ArrayList<>(rows);
        Map<Long, Integer> found = new HashMap<>(indexes);
        for (Map.Entry<I, Fields> change : changed.entrySet()) {
            E entity = make.apply(change.getKey(), change.getValue());
            Integer index = found.get(change.getKey().value());
            if (index != null) {
                now.set(index, entity);
                continue;
            }
            found.put(change.getKey().value(), now.size());
            now.add(entity);
        }
        return new Table<>(List.copyOf(now), found);
    }

    /// Whether both say the same of the same things, in whatever order those came. A thing of which nothing is
    /// said is as good as none.
    @Override
    public boolean equals(Object other) {
        return other instanceof Table<?, ?> that && byId().equals(that.byId());
    }

    @Override
    public int hashCode() {
        return byId().hashCode();
    }

    private Map<Long, Fields> byId() {
        Map<Long, Fields> all = new HashMap<>();
        for (E row : rows)
            if (!row.fields().equals(Fields.NONE)) all.put(row.id().value(), row.fields());
        return all;
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}
