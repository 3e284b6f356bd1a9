package nl.trede.model;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The attributes of a case or document.
public record Attributes(Fields fields) {
    /// The key under which an attribute is kept. Its name has no white space there.
    public static Field.Key<AttributeValue> key(String name) {
        return Field.ATTRIBUTE.key(URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    /// The name of the attribute that is kept under a key with this `sub`.
    public static String name(String sub) {
        return URLDecoder.decode(sub, StandardCharsets.UTF_8);
    }

    public Optional<AttributeValue> get(String name) {
        return fields.get(key(name)).filter(value -> !(value instanceof AttributeValue.Unset));
    }

    /// In the order of the names as they are kept.
    public Map<String, AttributeValue> all() {
        Map<String, AttributeValue> all = new LinkedHashMap<>();
        for (Field.Key<AttributeValue> key : fields.keys(Field.ATTRIBUTE)) {
            String name = name(key.sub());
            get(name).ifPresent(value -> all.put(name, value));
        }
        return all;
    }
}
