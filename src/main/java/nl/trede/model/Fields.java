package nl.trede.model;

import nl.trede.model.Field.Key;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// What is said of one thing: a value for each of its fields that was ever written. Immutable; in the order of
/// the keys.
public final class Fields {
    public static final Fields NONE = new Fields(new Key<?>[0], new Object[0]);

    private final Key<?>[] keys;
    private final Object[] values;

    /// The value of a dated field with the stamp of the write.
    private record Dated(Object value, Stamp at) {}

    private Fields(Key<?>[] keys, Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    public <T> Optional<T> get(Field<T> field) {
        return get(field.key());
    }

    public <T> Optional<T> get(Key<T> key) {
        int i = Arrays.binarySearch(keys, key);
        if (i < 0) return Optional.empty();
        Object value = values[i] instanceof Dated dated ? dated.value : values[i];
        return Optional.of(key.field().type().cast(value));
    }

    /// Whether the thing exists. What does not exist keeps its other fields.
    public boolean exist() {
        return get(Field.EXISTS).orElse(false);
    }

    /// When a dated field was last written; [Stamp#NEVER] if it never was.
    public Stamp stamp(Field<?> dated) {
        int i = Arrays.binarySearch(keys, dated.key());
        return i >= 0 && values[i] instanceof Dated value ? value.at : Stamp.NEVER;
    }

    /// The keys of a field that have a value, in order.
    @SuppressWarnings("unchecked")
    public <T> List<Key<T>> keys(Field<T> field) {
        return Arrays.stream(keys)
                .filter(key -> key.field() == field)
                .map(key -> (Key<T>) key)
                .toList();
    }

    /// Every key with its value, in order.
    public void forEach(BiConsumer<Key<?>, Object> each) {
        for (int i = 0; i < keys.length; i++)
            each.accept(keys[i], values[i] instanceof Dated dated ? dated.value : values[i]);
    }

    /// The same with one field changed.
    ///
    /// @param at when it was written; kept for dated fields only
    public Fields with(Key<?> key, Object value, Stamp at) {
        if (!key.field().type().isInstance(value))
            throw new IllegalArgumentException(key + " is no " + value.getClass().getSimpleName());
        Object kept = key.field().isDated() ? new Dated(value, at) : value;
        int i = Arrays.binarySearch(keys, key);
        if (i >= 0) {
            Object[] changed = values.clone();
            changed[i] = kept;
            return new Fields(keys, changed);
        }
        int gap = -i - 1;
        Key<?>[] moreKeys = Arrays.copyOf(keys, keys.length + 1);
        Object[] moreValues = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(keys, gap, moreKeys, gap + 1, keys.length - gap);
        System.arraycopy(values, gap, moreValues, gap + 1, keys.length - gap);
        moreKeys[gap] = key;
        moreValues[gap] = kept;
        return new Fields(moreKeys, moreValues);
    }

    public <T> Fields with(Field<T> field, T value) {
        return with(field.key(), value, Stamp.NEVER);
    }

    /// The same without one field, as though it had never been written.
    public Fields without(Key<?> key) {
        int i = Arrays.binarySearch(keys, key);
        if (i < 0) return this;
        Key<?>[] fewerKeys = new Key<?>[keys.length - 1];
        Object[] fewerValues = new Object[keys.length - 1];
        System.arraycopy(keys, 0, fewerKeys, 0, i);
        System.arraycopy(values, 0, fewerValues, 0, i);
        System.arraycopy(keys, i + 1, fewerKeys, i, keys.length - i - 1);
        System.arraycopy(values, i + 1, fewerValues, i, keys.length - i - 1);
        return new Fields(fewerKeys, fewerValues);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fields that
                && Arrays.equals(keys, that.keys)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(keys) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder all = new StringBuilder();
        forEach((key, value) -> all.append(key).append('=').append(value).append(' '));
        return all.toString().strip();
    }
}
