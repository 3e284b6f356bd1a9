package nl.trede.change;

import nl.trede.model.CodingId;
import nl.trede.model.DocumentCodings;
import nl.trede.model.DocumentId;
import nl.trede.model.Field;
import nl.trede.model.Fields;
import nl.trede.model.Project;
import nl.trede.model.Stamp;
import nl.trede.model.Thing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Entries on their way into a project: appends them to the log and works out what they make of it.
///
/// The one rule is in [#latest]: a field shows its latest write, by stamp, that counts. An edit made here is always
/// the latest, so nothing has to be looked up for it; undoing, erasing and what comes by a merge look into the log.
/// Used by one thread, once.
public final class Draft {
    private final Project before;
    private final Log log;
    private final Map<Thing, Fields> changed = new LinkedHashMap<>();

    public Draft(Project before, Log log) {
        this.before = before;
        this.log = log;
    }

    /// Adds an edit made in this copy: later than everything in it.
    public void append(Entry entry) {
        log.append(entry, false);
        boolean plain = entry.decides().isEmpty() && entry.parts().stream().noneMatch(Part::erases);
        if (!plain) {
            show(entry);
            return;
        }
        for (Part part : entry.parts())
            for (Write write : part.writes())
                changed.put(
                        part.thing(),
                        fields(part.thing()).with(write.key(), write.value(), entry.stamp()));
    }

    /// Adds an entry of another copy, wherever its stamp falls. Does nothing if it is here already.
    public void take(Entry entry) {
        if (log.has(entry.stamp())) return;
        log.append(entry, true);
        show(entry);
    }

    /// What has become of the project.
    public Step step() {
        Map<Thing, Delta.Changed> delta = new LinkedHashMap<>();
        changed.forEach((thing, after) -> {
            Fields was = before.fields(thing);
            if (!was.equals(after)) delta.put(thing, new Delta.Changed(was, after));
        });
        return new Step(before, before.with(changed), new Delta(delta));
    }

    private Fields fields(Thing thing) {
        Fields known = changed.get(thing);
        return known != null ? known : before.fields(thing);
    }

    /// Brings every field up to date that an entry may have moved.
    private void show(Entry entry) {
        for (Part part : entry.parts()) {
            if (part.erases()) forget(part);
            else show(part);
        }
        entry.decides()
                .flatMap(decision -> log.entry(decision.target()))
                .ifPresent(target -> target.entry().parts().forEach(this::show));
    }

    private void show(Part part) {
        List<Log.Past> past = log.past(part.thing());
        Fields now = fields(part.thing());
        for (String word : part.fields()) {
            Optional<Field.Key<?>> key = Part.key(word);
            if (key.isPresent()) now = show(now, key.get(), past);
        }
        changed.put(part.thing(), now);
    }

    private static Fields show(Fields fields, Field.Key<?> key, List<Log.Past> past) {
        return latest(past, key, _ -> true)
                .map(found -> fields.with(key, found.value, found.stamp))
                .orElseGet(() -> fields.without(key));
    }

    /// After an erasure: what is left of the thing in the log.
    private void forget(Part erasure) {
        if (erasure.kind().equals(Erasure.BLOB_KIND)) return;
        changed.put(erasure.thing(), shown(log.past(erasure.thing()), _ -> true));
        if (erasure.thing() instanceof DocumentId document
                && erasure.fields().contains(Erasure.EVERYTHING)) {
            DocumentCodings codings = before.codings(document);
            for (int row = 0; row < codings.size(); row++)
                changed.put(codings.id(row), Fields.NONE);
            changed.replaceAll((thing, fields) -> isOn(thing, document) ? Fields.NONE : fields);
        }
    }

    private static boolean isOn(Thing thing, DocumentId document) {
        return thing instanceof CodingId coding && coding.document().equals(document);
    }

    /// Everything that a thing's past says of it, leaving out parts that `included` refuses.
    static Fields shown(List<Log.Past> past, Predicate<Log.Past> included) {
        Fields fields = Fields.NONE;
        for (Log.Past one : past)
            for (Write write : one.part().writes())
                if (fields.get(write.key()).isEmpty()) {
                    Optional<Found> found = latest(past, write.key(), included);
                    if (found.isPresent())
                        fields = fields.with(write.key(), found.get().value, found.get().stamp);
                }
        return fields;
    }

    /// A write found in the log.
    record Found(Object value, Stamp stamp, Log.Past past) {}

    /// The latest write of a field that counts.
    static Optional<Found> latest(
            List<Log.Past> past, Field.Key<?> key, Predicate<Log.Past> included) {
        Optional<Found> best = Optional.empty();
        for (Log.Past one : past) {
            boolean counts = one.counts() && included.test(one);
            if (!counts && !one.part().countsAlways(key)) continue;
            if (best.isPresent() && order(one, best.get().past) < 0) continue;
            for (Write write : one.part().writes())
                if (write.key().equals(key))
                    best = Optional.of(new Found(write.value(), one.stamp(), one));
        }
        return best;
    }

    private static int order(Log.Past one, Log.Past other) {
        int byStamp = one.stamp().compareTo(other.stamp());
        return byStamp != 0 ? byStamp : Integer.compare(one.n(), other.n());
    }
}
