package nl.trede.change;

import nl.trede.message.Problem;
import nl.trede.model.CodingId;
import nl.trede.model.DocumentCodings;
import nl.trede.model.DocumentId;
import nl.trede.model.Field;
import nl.trede.model.Fields;
import nl.trede.model.Hash;
import nl.trede.model.Original;
import nl.trede.model.Project;
import nl.trede.model.ProjectId;
import nl.trede.model.Revision;
import nl.trede.model.Thing;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Entries on their way into a project: appends them to the log and works out what they make of it.
///
/// The one rule is in [#shown]: a field shows its latest write, by stamp, that counts. An edit made here is always
/// the latest, so nothing has to be looked up for it; undoing, erasing and what comes by a merge look into the log.
/// Used by one thread, once.
public final class Draft {
    /// Of two writes to a field of a thing the later one stands.
    static final Comparator<Log.Past> ORDER =
            Comparator.comparing(Log.Past::stamp).thenComparingInt(Log.Past::n);

    private final Project before;
    private final Log log;
    private final Map<Thing, Fields> changed = new LinkedHashMap<>();

    /// Things of which the log has to be asked what is said of them now.
    private final Set<Thing> stale = new LinkedHashSet<>();

    public Draft(Project before, Log log) {
        this.before = before;
        this.log = log;
    }

    /// Adds an edit made in this copy: later than everything in it.
    ///
    /// @throws nl.trede.message.TredeException if it writes what a newer program wrote, or what was erased; then
    ///     nothing has been added
    public void append(Entry entry) {
        boolean plain = entry.decides().isEmpty() && entry.parts().stream().noneMatch(Part::erases);
        if (plain && log.hasUnknown()) entry.parts().forEach(this::refuseNewer);
        if (plain && log.hasErased()) entry.parts().forEach(this::refuseErased);
        log.append(entry, false);
        if (!plain) {
            touch(entry);
            return;
        }
        for (Part part : entry.parts()) {
            Fields fields = fields(part.thing());
            for (Write write : part.writes())
                fields = fields.with(write.key(), write.value(), entry.stamp());
            changed.put(part.thing(), fields);
        }
    }

    private void refuseNewer(Part part) {
        for (Log.Past past : log.past(part.thing()))
            if (past.part().isUnknown()
                    && !Collections.disjoint(past.part().fields(), part.fields()))
                throw Problem.of("edit.newer", Labels.of(before, part.thing()))
                        .remedy("edit.newer.way")
                        .asException();
    }

    private void refuseErased(Part part) {
        Set<String> here = erased(part.thing());
        boolean gone =
                here.contains(Erasure.EVERYTHING)
                        || !Collections.disjoint(here, part.fields())
                        || (part.thing() instanceof CodingId coding
                                && erased(coding.document()).contains(Erasure.EVERYTHING));
        if (gone) throw Problem.of("edit.erased", Labels.of(before, part.thing())).asException();
        for (Write write : part.writes()) {
            Set<Hash> content =
                    switch (write.value()) {
                        case Revision revision -> Set.of(revision.text());
                        case Original original -> Set.of(original.bytes());
                        default -> Set.of();
                    };
            for (Hash hash : content)
                if (erased(ProjectId.THIS).contains(hash.hex()))
                    throw Problem.of("edit.erased.content").asException();
        }
    }

    private Set<String> erased(Thing thing) {
        Set<String> all = new LinkedHashSet<>();
        for (Log.Past past : log.past(thing))
            if (past.part().erases()) all.addAll(past.part().fields());
        return all;
    }

    /// Adds an entry of another copy, wherever its stamp falls. Does nothing if it is here already.
    public void take(Entry entry) {
        if (log.has(entry.stamp())) return;
        log.append(entry, true);
        touch(entry);
    }

    /// What has become of the project.
    public Step step() {
        List.copyOf(stale).forEach(this::fields);
        Map<Thing, Delta.Changed> delta = new LinkedHashMap<>();
        changed.forEach((thing, after) -> {
            Fields was = before.fields(thing);
            if (!was.equals(after)) delta.put(thing, new Delta.Changed(was, after));
        });
        return new Step(before, before.with(changed), new Delta(delta));
    }

    private Fields fields(Thing thing) {
        if (stale.remove(thing)) changed.put(thing, shown(log.past(thing), Log.Past::counts));
        Fields known = changed.get(thing);
        return known != null ? known : before.fields(thing);
    }

    /// Notes every thing of which an entry may have changed something.
    private void touch(Entry entry) {
        for (Part part : entry.parts()) {
            stale.add(part.thing());
            if (part.kind().equals(Erasure.KIND)
                    && part.fields().contains(Erasure.EVERYTHING)
                    && part.thing() instanceof DocumentId document) touchCodings(document);
        }
        entry.decides()
                .flatMap(decision -> log.entry(decision.target()))
                .ifPresent(
                        target -> target.entry().parts().forEach(part -> stale.add(part.thing())));
    }

    private void touchCodings(DocumentId document) {
        DocumentCodings codings = before.codings(document);
        for (int row = 0; row < codings.size(); row++) stale.add(codings.id(row));
        for (Thing thing : changed.keySet())
            if (thing instanceof CodingId coding && coding.document().equals(document))
                stale.add(thing);
    }

    /// What a thing's past says of it, if those parts count that `counts` says.
    static Fields shown(List<Log.Past> past, Predicate<Log.Past> counts) {
        Fields fields = Fields.NONE;
        for (Log.Past one : past.stream().sorted(ORDER).toList()) {
            boolean all = counts.test(one);
            for (Write write : one.part().writes())
                if (all || one.part().countsAlways(write.key()))
                    fields = fields.with(write.key(), write.value(), one.stamp());
        }
        return fields;
    }

    /// The latest write of a field that counts.
    static Optional<Log.Past> latest(List<Log.Past> past, Field.Key<?> key) {
        return past.stream()
                .filter(one ->
                        one.part().isReadable()
                                && one.part().fields().contains(key.word())
                                && (one.counts() || one.part().countsAlways(key)))
                .max(ORDER);
    }
}
