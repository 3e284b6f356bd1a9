package nl.trede.change;

import nl.trede.message.Problem;
import nl.trede.model.CodingId;
import nl.trede.model.Field;
import nl.trede.model.Project;
import nl.trede.model.Stamp;
import nl.trede.model.Thing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    /// @throws nl.trede.message.TredeException if both have an entry with the same stamp and another hash, or one of
    ///     theirs was altered; then nothing has been changed
    public static Merged merge(Project project, Log log, List<Entry> theirs) {
        Set<Stamp> known = new HashSet<>();
        List<Entry> missing = new ArrayList<>();
        for (Entry entry : theirs) {
            known.add(entry.stamp());
            Optional<Log.Logged> ours = log.entry(entry.stamp());
            if (ours.isPresent() && !ours.get().entry().hash().equals(entry.hash()))
                throw Problem.of("merge.twice", Instant.ofEpochMilli(entry.wall()).toString())
                        .asException();
            if (ours.isPresent()) continue;
            if (!entry.isIntact())
                throw Problem.of("merge.damaged", Instant.ofEpochMilli(entry.wall()).toString())
                        .asException();
            missing.add(entry);
        }
        missing.sort(Comparator.comparing(Entry::stamp));
        List<Entry> ours = new ArrayList<>();
        log.newestFirst(logged -> {
            if (!known.contains(logged.entry().stamp())) ours.add(logged.entry());
            return true;
        });
        Decisions decided = new Decisions();
        theirs.forEach(decided::add);
        Set<Thing> erased = new HashSet<>();
        erased(ours, erased);
        erased(missing, erased);
        List<Conflict> conflicts =
                conflicts(
                        latest(ours, log::counts, erased),
                        latest(missing, decided::counts, erased));
        Draft draft = new Draft(project, log);
        missing.forEach(draft::take);
        return new Merged(draft.step(), missing.size(), conflicts);
    }

    private record Written(Object value, Stamp stamp) {}

    private static void erased(List<Entry> entries, Set<Thing> erased) {
        for (Entry entry : entries)
            for (Part part : entry.parts())
                if (part.erases() && part.fields().contains(Erasure.EVERYTHING))
                    erased.add(part.thing());
    }

    private static List<Conflict> conflicts(
            Map<Thing, Map<Field.Key<?>, Written>> here,
            Map<Thing, Map<Field.Key<?>, Written>> there) {
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

    private interface Counting {
        boolean counts(Stamp stamp, int n);
    }

    /// The latest write of each field that counts.
    ///
    /// @param entries in any order
    private static Map<Thing, Map<Field.Key<?>, Written>> latest(
            List<Entry> entries, Counting counting, Set<Thing> erased) {
        Map<Thing, Map<Field.Key<?>, Written>> all = new LinkedHashMap<>();
        for (Entry entry : entries)
            for (int n = 0; n < entry.parts().size(); n++) {
                Part part = entry.parts().get(n);
                boolean gone =
                        erased.contains(part.thing())
                                || (part.thing() instanceof CodingId coding
                                        && erased.contains(coding.document()));
                if (gone || !counting.counts(entry.stamp(), n)) continue;
                for (Write write : part.writes())
                    all.computeIfAbsent(part.thing(), _ -> new LinkedHashMap<>())
                            .merge(
                                    write.key(),
                                    new Written(write.value(), entry.stamp()),
                                    (a, b) -> a.stamp.compareTo(b.stamp) > 0 ? a : b);
            }
        return all;
    }
}
