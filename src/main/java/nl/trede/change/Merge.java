package nl.trede.change;

import nl.trede.model.Field;
import nl.trede.model.Project;
import nl.trede.model.Stamp;
import nl.trede.model.Thing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Brings the entries of another copy in. The state that comes of it is the same in whatever order copies merge; a
/// conflict says only that somebody should look.
public final class Merge {
    private Merge() {}

    /// Both sides wrote a field differently since they parted, or one removed what the other touched.
    ///
    /// @param here the stamp of the write in this copy
    /// @param there of the write in the other
    public record Conflict(Thing thing, String field, Stamp here, Stamp there) {}

    /// What merging did.
    public record Merged(Step step, int entries, List<Conflict> conflicts) {}

    /// Takes in what this copy lacks.
    ///
    /// @param theirs every entry of the other copy, in any order
    /// @throws IllegalArgumentException if both have an entry with the same stamp and another hash
    public static Merged merge(Project project, Log log, List<Entry> theirs) {
        Set<Stamp> known = new HashSet<>();
        List<Entry> missing = new ArrayList<>();
        for (Entry entry : theirs) {
            known.add(entry.stamp());
            if (!log.has(entry.stamp())) missing.add(entry);
            else if (!log.entry(entry.stamp()).orElseThrow().entry().hash().equals(entry.hash()))
                throw new IllegalArgumentException("two entries of one stamp: " + entry.stamp());
        }
        missing.sort(Comparator.comparing(Entry::stamp));
        List<Entry> ours = new ArrayList<>();
        log.newestFirst(logged -> {
            if (!known.contains(logged.entry().stamp())) ours.add(logged.entry());
            return true;
        });
        List<Conflict> conflicts = conflicts(ours, missing);
        Draft draft = new Draft(project, log);
        missing.forEach(draft::take);
        return new Merged(draft.step(), missing.size(), conflicts);
    }

    private record Written(Object value, Stamp stamp) {}

    private static List<Conflict> conflicts(List<Entry> ours, List<Entry> theirs) {
        Map<Thing, Map<Field.Key<?>, Written>> here = latest(ours);
        Map<Thing, Map<Field.Key<?>, Written>> there = latest(theirs);
        List<Conflict> found = new ArrayList<>();
        here.forEach((thing, mine) -> {
            Map<Field.Key<?>, Written> other = there.getOrDefault(thing, Map.of());
            mine.forEach((key, write) -> {
                Written that = other.get(key);
                if (that != null && !that.value.equals(write.value))
                    found.add(new Conflict(thing, key.word(), write.stamp, that.stamp));
            });
            removedAlone(mine, other)
                    .ifPresent(gone -> found.add(removal(thing, gone, any(other))));
            removedAlone(other, mine).ifPresent(gone -> found.add(removal(thing, any(mine), gone)));
        });
        return found;
    }

    private static Conflict removal(Thing thing, Written here, Written there) {
        return new Conflict(thing, Field.EXISTS.name(), here.stamp, there.stamp);
    }

    private static Written any(Map<Field.Key<?>, Written> writes) {
        return writes.values().iterator().next();
    }

    /// The write that removed a thing on one side, if the other side touched it otherwise.
    private static Optional<Written> removedAlone(
            Map<Field.Key<?>, Written> removing, Map<Field.Key<?>, Written> touching) {
        if (touching.isEmpty() || touching.containsKey(Field.EXISTS.key())) return Optional.empty();
        return Optional.ofNullable(removing.get(Field.EXISTS.key()))
                .filter(write -> write.value.equals(false));
    }

    private static Map<Thing, Map<Field.Key<?>, Written>> latest(List<Entry> entries) {
        Map<Thing, Map<Field.Key<?>, Written>> all = new HashMap<>();
        for (Entry entry : entries)
            for (Part part : entry.parts())
                for (Write write : part.writes())
                    all.computeIfAbsent(part.thing(), _ -> new HashMap<>())
                            .merge(
                                    write.key(),
                                    new Written(write.value(), entry.stamp()),
                                    (a, b) -> a.stamp.compareTo(b.stamp) > 0 ? a : b);
        return all;
    }
}
