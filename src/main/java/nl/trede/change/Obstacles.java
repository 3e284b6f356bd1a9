package nl.trede.change;

import nl.trede.message.Message;
import nl.trede.model.DocumentCodings;
import nl.trede.model.DocumentId;
import nl.trede.model.Field;
import nl.trede.model.Fields;
import nl.trede.model.Project;
import nl.trede.model.RevisionId;
import nl.trede.model.Thing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stands in the way of undoing or redoing some parts of an entry, and why.
final class Obstacles {
    private final Project project;
    private final Entry target;
    private final Set<Integer> parts;
    private final Map<Integer, Message> found = new LinkedHashMap<>();
    private final Map<Thing, List<Log.Past>> pasts = new LinkedHashMap<>();

    private Obstacles(Project project, Log log, Entry target, Set<Integer> parts) {
        this.project = project;
        this.target = target;
        this.parts = parts;
        for (int n : parts) pasts.computeIfAbsent(part(n).thing(), log::past);
    }

    /// By number of the part; parts of one thing stand and fall together.
    static Map<Integer, Message> toUndo(
            Project project, Log log, Entry target, Set<Integer> parts) {
        Obstacles obstacles = new Obstacles(project, log, target, parts);
        obstacles.find();
        return obstacles.found;
    }

    static Map<Integer, Message> toRedo(
            Project project, Log log, Entry target, Set<Integer> parts) {
        Obstacles obstacles = new Obstacles(project, log, target, parts);
        obstacles.structure(obstacles.trial(true));
        return obstacles.found;
    }

    private Part part(int n) {
        return target.parts().get(n);
    }

    private List<Log.Past> past(int n) {
        return pasts.getOrDefault(part(n).thing(), List.of());
    }

    private void find() {
        Set<Thing> made = new HashSet<>();
        for (int n : parts) {
            overwritten(n);
            if (part(n).creates()) made.add(part(n).thing());
        }
        Project trial = trial(false);
        Map<Thing, Thing> used = References.to(made, trial);
        for (int n : parts) {
            Thing by = used.get(part(n).thing());
            if (by != null && part(n).creates())
                found.putIfAbsent(n, Message.of("undo.used", label(part(n).thing()), label(by)));
            codedOn(n, trial);
        }
        structure(trial);
    }

    /// The project if those parts counted, or did not.
    private Project trial(boolean counting) {
        Map<Thing, Fields> changed = new LinkedHashMap<>();
        pasts.forEach((thing, past) ->
                changed.put(thing, Draft.shown(past, one -> isOne(one) ? counting : one.counts())));
        return project.with(changed);
    }

    private boolean isOne(Log.Past one) {
        return one.stamp().equals(target.stamp()) && parts.contains(one.n());
    }

    /// Something later wrote a field that the part wrote, or touched what it created.
    private void overwritten(int n) {
        Part part = part(n);
        for (Write write : part.writes()) {
            if (part.countsAlways(write.key())) continue;
            Optional<Log.Past> latest = Draft.latest(past(n), write.key());
            if (latest.isPresent() && !latest.get().stamp().equals(target.stamp()))
                found.putIfAbsent(
                        n, Message.of("undo.overwritten", label(part.thing()), write.key().word()));
        }
        if (!part.creates()) return;
        for (Log.Past one : past(n))
            if (one.counts() && !one.stamp().equals(target.stamp()))
                found.putIfAbsent(n, Message.of("undo.touched", label(part.thing())));
    }

    /// Codings stand on the revision that the part made.
    private void codedOn(int n, Project trial) {
        if (!(part(n).thing() instanceof DocumentId document) || part(n).creates()) return;
        for (Write write : part(n).writes())
            if (write.key().field() == Field.REVISION) {
                RevisionId revision = new RevisionId(Long.parseUnsignedLong(write.key().sub(), 16));
                codedOn(n, trial.codings(document), revision);
            }
    }

    private void codedOn(int n, DocumentCodings codings, RevisionId revision) {
        for (int row = 0; row < codings.size(); row++)
            if (!codings.isRemoved(row) && codings.made(row).revision().equals(revision)) {
                Message coding = label(codings.id(row));
                found.putIfAbsent(n, Message.of("undo.coded", label(codings.document()), coding));
                return;
            }
    }

    /// Something would no longer fit together that does now.
    private void structure(Project trial) {
        Set<Structure.Flaw> before = Structure.flaws(project);
        for (Structure.Flaw flaw : Structure.flaws(trial)) {
            if (before.contains(flaw)) continue;
            int n =
                    parts.stream()
                            .filter(one -> part(one).thing().equals(flaw.thing()))
                            .findFirst()
                            .orElse(parts.iterator().next());
            found.putIfAbsent(n, flaw.told(trial));
        }
    }

    private Message label(Thing thing) {
        return Labels.of(project, thing);
    }
}
