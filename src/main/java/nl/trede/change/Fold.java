package nl.trede.change;

import nl.trede.model.CodingId;
import nl.trede.model.Field;
import nl.trede.model.Fields;
import nl.trede.model.Project;
import nl.trede.model.Stamp;
import nl.trede.model.Thing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a log adds up to, worked out from nothing: the project as of a moment, the truth that the tables of a file
/// are held against.
///
/// Give it every entry, in any order, then ask for the project. Used by one thread.
public final class Fold {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Stamp, List<Entry>> decisions = new HashMap<>();
    private final Map<Long, Set<String>> erased = new HashMap<>();

    public void add(Entry entry) {
        entries.add(entry);
        entry.decides()
                .ifPresent(decision ->
                        decisions
                                .computeIfAbsent(decision.target(), _ -> new ArrayList<>())
                                .add(entry));
        for (Part part : entry.parts())
            if (part.kind().equals(Erasure.KIND))
                erased.computeIfAbsent(part.thing().value(), _ -> new HashSet<>())
                        .addAll(part.fields());
    }

    private record Seen(Stamp stamp, int n) {
        boolean before(Stamp otherStamp, int otherN) {
            int byStamp = stamp.compareTo(otherStamp);
            return byStamp != 0 ? byStamp < 0 : n < otherN;
        }
    }

    public Project project() {
        Map<Thing, Fields> state = new LinkedHashMap<>();
        Map<Thing, Map<Field.Key<?>, Seen>> latest = new HashMap<>();
        for (Entry entry : entries)
            for (int n = 0; n < entry.parts().size(); n++) {
                Part part = entry.parts().get(n);
                if (isErased(part)) continue;
                boolean counts = counts(entry.stamp(), n);
                for (Write write : part.writes()) {
                    if (!counts && !part.countsAlways(write.key())) continue;
                    Map<Field.Key<?>, Seen> seen =
                            latest.computeIfAbsent(part.thing(), _ -> new HashMap<>());
                    Seen last = seen.get(write.key());
                    if (last != null && !last.before(entry.stamp(), n)) continue;
                    seen.put(write.key(), new Seen(entry.stamp(), n));
                    Fields was = state.getOrDefault(part.thing(), Fields.NONE);
                    state.put(part.thing(), was.with(write.key(), write.value(), entry.stamp()));
                }
            }
        return Project.EMPTY.with(state);
    }

    private boolean counts(Stamp stamp, int n) {
        Stamp latest = Stamp.NEVER;
        boolean counts = true;
        for (Entry entry : decisions.getOrDefault(stamp, List.of())) {
            Entry.Decision decision = entry.decides().orElseThrow();
            if (!decision.concerns(n) || entry.stamp().compareTo(latest) < 0) continue;
            latest = entry.stamp();
            counts = decision.again();
        }
        return counts;
    }

    /// Whether a part is destroyed by one of the erasures: its thing, the document it stands on, or a field of it.
    private boolean isErased(Part part) {
        if (part.erases()) return false;
        Set<String> ofThing = erased.getOrDefault(part.thing().value(), Set.of());
        if (ofThing.contains(Erasure.EVERYTHING)) return true;
        if (part.thing() instanceof CodingId coding
                && erased.getOrDefault(coding.document().value(), Set.of())
                        .contains(Erasure.EVERYTHING)) return true;
        return part.fields().stream().anyMatch(ofThing::contains);
    }
}
