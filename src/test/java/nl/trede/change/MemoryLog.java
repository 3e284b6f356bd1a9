package nl.trede.change;

import nl.trede.model.CodingId;
import nl.trede.model.Stamp;
import nl.trede.model.Thing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A log in memory: a list of entries, and what is needed to find some of them again.
final class MemoryLog implements Log {
    private final List<Logged> entries = new ArrayList<>();
    private final Map<Stamp, Integer> byStamp = new HashMap<>();
    private final Map<Thing, Set<Integer>> byThing = new HashMap<>();
    private final Map<Thing, Set<Thing>> codingsOn = new HashMap<>();
    private final Map<Thing, Set<String>> erased = new HashMap<>();
    private final List<Entry> deciding = new ArrayList<>();
    private boolean unknown;

    /// Another log that holds the same.
    MemoryLog copy() {
        MemoryLog copy = new MemoryLog();
        for (Logged logged : entries) copy.append(logged.entry(), logged.merged());
        return copy;
    }

    @Override
    public void append(Entry entry, boolean merged) {
        if (has(entry.stamp())) throw new IllegalArgumentException("twice " + entry.stamp());
        int index = entries.size();
        for (Part part : entry.parts()) {
            unknown |= part.isUnknown();
            byThing.computeIfAbsent(part.thing(), _ -> new LinkedHashSet<>()).add(index);
            if (part.thing() instanceof CodingId coding)
                codingsOn
                        .computeIfAbsent(coding.document(), _ -> new LinkedHashSet<>())
                        .add(coding);
            if (part.erases())
                erased.computeIfAbsent(part.thing(), _ -> new HashSet<>()).addAll(part.fields());
        }
        byStamp.put(entry.stamp(), index);
        if (entry.decides().isPresent()) deciding.add(entry);
        entries.add(new Logged(index + 1L, merged, destroyed(entry)));
        for (Part part : entry.parts()) if (part.erases()) destroy(part.thing());
    }

    /// Destroys what was written before.
    private void destroy(Thing thing) {
        Set<Thing> things = new LinkedHashSet<>(codingsOn.getOrDefault(thing, Set.of()));
        things.add(thing);
        for (Thing one : things)
            for (int index : byThing.getOrDefault(one, Set.of())) {
                Logged old = entries.get(index);
                entries.set(index, new Logged(old.seq(), old.merged(), destroyed(old.entry())));
            }
    }

    private Entry destroyed(Entry entry) {
        if (erased.isEmpty()) return entry;
        return entry.withParts(
                entry.parts().stream().map(part -> isErased(part) ? part.erased() : part).toList());
    }

    private boolean isErased(Part part) {
        if (part.erases()) return false;
        Set<String> here = erased.getOrDefault(part.thing(), Set.of());
        return here.contains(Part.EVERYTHING)
                || part.fields().stream().anyMatch(here::contains)
                || (part.thing() instanceof CodingId coding
                        && erased.getOrDefault(coding.document(), Set.of())
                                .contains(Part.EVERYTHING));
    }

    int size() {
        return entries.size();
    }

    List<Entry> entries() {
        return entries.stream().map(Logged::entry).toList();
    }

    Logged last() {
        return entries.getLast();
    }

    @Override
    public boolean has(Stamp stamp) {
        return byStamp.containsKey(stamp);
    }

    @Override
    public Optional<Logged> entry(Stamp stamp) {
        return Optional.ofNullable(byStamp.get(stamp)).map(entries::get);
    }

    @Override
    public List<Past> past(Thing thing) {
        List<Past> past = new ArrayList<>();
        for (int index : byThing.getOrDefault(thing, Set.of())) {
            Entry entry = entries.get(index).entry();
            for (int n = 0; n < entry.parts().size(); n++)
                if (entry.parts().get(n).thing().equals(thing))
                    past.add(
                            new Past(
                                    entry.stamp(),
                                    n,
                                    entry.parts().get(n),
                                    counts(entry.stamp(), n)));
        }
        return past;
    }

    /// Looks through everything that was ever decided: there is little, and nothing to keep up to date.
    @Override
    public boolean counts(Stamp stamp, int n) {
        Stamp latest = Stamp.NEVER;
        boolean counts = true;
        for (Entry entry : deciding) {
            Entry.Decision decision = entry.decides().orElseThrow();
            if (decision.target().equals(stamp)
                    && decision.concerns(n)
                    && entry.stamp().compareTo(latest) > 0) {
                latest = entry.stamp();
                counts = decision.again();
            }
        }
        return counts;
    }

    @Override
    public void newestFirst(Visitor each) {
        for (Logged logged : entries.reversed()) if (!each.visit(logged)) return;
    }

    @Override
    public void upTo(long seq, Consumer<Logged> each) {
        entries.stream().filter(logged -> logged.seq() <= seq).forEach(each);
    }

    @Override
    public boolean hasUnknown() {
        return unknown;
    }

    @Override
    public boolean hasErased() {
        return !erased.isEmpty();
    }
}
