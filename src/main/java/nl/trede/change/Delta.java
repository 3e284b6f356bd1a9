package nl.trede.change;

import nl.trede.model.Fields;
import nl.trede.model.Thing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an edit changed: each thing that it touched, as it was and as it is. Views follow this and nothing else.
public record Delta(Map<Thing, Changed> changed) {
    public static final Delta NONE = new Delta(Map.of());

    /// A thing before and after; [Fields#NONE] where it was not or is no longer known.
    public record Changed(Fields before, Fields after) {}

    public Delta {
        changed = Collections.unmodifiableMap(new LinkedHashMap<>(changed));
    }

    /// The things of one kind that it touches.
    public <T extends Thing> List<T> things(Class<T> kind) {
        List<T> some = new ArrayList<>();
        for (Thing thing : changed.keySet()) if (kind.isInstance(thing)) some.add(kind.cast(thing));
        return some;
    }

    public boolean touches(Class<? extends Thing> kind) {
        return changed.keySet().stream().anyMatch(kind::isInstance);
    }

    /// This one and then `next` as one.
    public Delta then(Delta next) {
        Map<Thing, Changed> both = new LinkedHashMap<>(changed);
        next.changed.forEach((thing, change) ->
                both.merge(
                        thing, change, (first, second) -> new Changed(first.before, second.after)));
        return new Delta(both);
    }

    public Set<Thing> all() {
        return changed.keySet();
    }
}
