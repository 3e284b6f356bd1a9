package nl.trede.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Which facts in a text are known from elsewhere and which were invented for it; a sample study says so.
///
/// @param origins by what the fact is, `report` or `invented`
public record Facts(Map<String, String> origins) {
    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        origins = Collections.unmodifiableMap(new TreeMap<>(origins));
    }
}
