package nl.trede.change;

import nl.trede.model.CodingId;
import nl.trede.model.Fields;
import nl.trede.model.Project;
import nl.trede.model.Thing;

import java.util.ArrayList;
import java.util.Comparator;
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
    private final Decisions decisions = new Decisions();
    private final Map<Long, Set<String>> erased = new HashMap<>();

    public void add(Entry entry) {
        entries.add(entry);
        decisions.add(entry);
        for (Part part : entry.parts())
            if (part.kind().equals(Erasure.KIND))
                erased.computeIfAbsent(part.thing().value(), _ -> new HashSet<>())
                        .addAll(part.fields());
    }

    public Project project() {
        entries.sort(Comparator.comparing(Entry::stamp));
        Map<Thing, Fields> state = new LinkedHashMap<>();
        for (Entry entry : entries)
            for (int n = 0; n < entry.parts().size(); n++) {
                Part part = entry.parts().get(n);
                if (isErased(part)) continue;
                boolean counts = decisions.counts(entry.stamp(), n);
                Fields fields = state.getOrDefault(part.thing(), Fields.NONE);
                for (Write write : part.writes())
                    if (counts || part.countsAlways(write.key()))
                        fields = fields.with(write.key(), write.value(), entry.stamp());
                if (!fields.equals(Fields.NONE)) state.put(part.thing(), fields);
            }
        return Project.EMPTY.with(state);
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
