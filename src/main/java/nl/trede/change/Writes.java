package nl.trede.change;

import nl.trede.model.Field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects what one change writes. Of two writes to one field the last stays.
final class Writes {
    private final Map<Field.Key<?>, Object> all = new LinkedHashMap<>();

    <T> Writes set(Field<T> field, T value) {
        return set(field.key(), value);
    }

    <T> Writes set(Field.Key<T> key, T value) {
        all.put(key, value);
        return this;
    }

    Writes setAny(Field.Key<?> key, Object value) {
        all.put(key, key.field().type().cast(value));
        return this;
    }

    Collection<Field.Key<?>> keys() {
        return all.keySet();
    }

    List<Write> list() {
        List<Write> list = new ArrayList<>(all.size());
        all.forEach((key, value) -> list.add(new Write(key, value)));
        return list;
    }
}
