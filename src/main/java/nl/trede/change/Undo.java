package nl.trede.change;

import nl.trede.message.Message;
import nl.trede.message.Problem;
import nl.trede.model.CoderId;
import nl.trede.model.Project;
import nl.trede.model.Thing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Undoes and redoes: says of an entry that it does not count, or counts again. Exactly as though it had not
/// happened, after a restart too; and only where nothing that came later stands on it.
///
/// Everything is read from the log; nothing else remembers what can be undone.
public final class Undo {
    /// As what the making of a project stands in the log: no step to undo, and neither is the arrival of a coder.
    public static final String CREATION = "project.created";

    private static final Set<String> NO_STEPS = Set.of(CREATION, "coder.added");

    private Undo() {}

    /// What the coder did last in this copy and is not undone: what `undo` takes back next. What came by a merge and
    /// what others did is passed over, and so is what was erased, or undone as far as that was possible.
    public static Optional<Log.Logged> next(Log log, CoderId coder) {
        List<Log.Logged> found = new ArrayList<>();
        log.newestFirst(logged -> {
            if (isOwn(logged, coder)
                    && !NO_STEPS.contains(logged.entry().kind())
                    && logged.entry().parts().stream().noneMatch(Part::erases)
                    && logged.entry().parts().stream().anyMatch(part -> part.body().isPresent())
                    && !isUndone(log, logged.entry())) found.add(logged);
            return found.isEmpty();
        });
        return found.stream().findFirst();
    }

    /// What the coder undid last, if it has not been done again and she has done nothing else since.
    public static Optional<Log.Logged> nextRedo(Log log, CoderId coder) {
        List<Log.Logged> found = new ArrayList<>();
        log.newestFirst(logged -> {
            if (!isOwn(logged, coder)) return true;
            Optional<Entry.Decision> decision = logged.entry().decides();
            if (decision.isEmpty()) return false;
            if (decision.get().again()) return true;
            Optional<Log.Logged> target = log.entry(decision.get().target());
            if (target.isEmpty() || !isUndone(log, target.get().entry())) return true;
            found.add(target.get());
            return false;
        });
        return found.stream().findFirst();
    }

    private static boolean isOwn(Log.Logged logged, CoderId coder) {
        return !logged.merged() && logged.entry().coder().equals(coder);
    }

    private static boolean isUndone(Log log, Entry entry) {
        for (int n = 0; n < entry.parts().size(); n++)
            if (!log.counts(entry.stamp(), n)) return true;
        return false;
    }

    /// That an entry no longer counts.
    ///
    /// @param rest where later work stands on some of its parts, undo the others instead of refusing
    /// @throws nl.trede.message.TredeException if another coder made it, it does not count, it is itself an undoing
    ///     or an erasure, or later work stands on it; that is listed
    public static Change undo(Project project, Log log, Entry target, CoderId coder, boolean rest) {
        refuseOthers(project, target, coder);
        if (target.decides().isPresent())
            throw Problem.of("undo.is.undo").remedy("undo.is.undo.way").asException();
        if (target.parts().stream().anyMatch(Part::erases))
            throw Problem.of("undo.erased").asException();
        refuseUnreadable(target);
        Set<Integer> counting = parts(log, target, true);
        if (counting.isEmpty()) throw Problem.of("undo.already").asException();
        Map<Integer, Message> obstacles = Obstacles.toUndo(project, log, target, counting);
        if (obstacles.isEmpty()) return decision(target, counting, false);
        if (!rest) throw refusal(obstacles);
        Map<Integer, Message> left = obstacles;
        while (!left.isEmpty()) {
            Set<Thing> held = new HashSet<>();
            left.keySet().forEach(n -> held.add(target.parts().get(n).thing()));
            counting.removeIf(n -> held.contains(target.parts().get(n).thing()));
            if (counting.isEmpty()) throw refusal(obstacles);
            left = Obstacles.toUndo(project, log, target, counting);
        }
        return decision(target, counting, false);
    }

    private static void refuseUnreadable(Entry target) {
        if (target.parts().stream().anyMatch(Part::isUnknown))
            throw Problem.of("undo.newer").remedy("edit.newer.way").asException();
        if (target.parts().stream().noneMatch(part -> part.body().isPresent()))
            throw Problem.of("undo.erased").asException();
    }

    /// The parts of an entry that count, or do not, and that were not erased.
    private static Set<Integer> parts(Log log, Entry target, boolean counting) {
        Set<Integer> some = new TreeSet<>();
        for (int n = 0; n < target.parts().size(); n++)
            if (log.counts(target.stamp(), n) == counting
                    && target.parts().get(n).body().isPresent()) some.add(n);
        return some;
    }

    private static RuntimeException refusal(Map<Integer, Message> obstacles) {
        return Problem.of("undo.depends", obstacles.size(), lines(obstacles))
                .remedy("undo.depends.way")
                .asException();
    }

    private static Message lines(Map<Integer, Message> obstacles) {
        List<Message> all = obstacles.values().stream().distinct().limit(5).toList();
        Message lines = all.getFirst();
        for (Message next : all.subList(1, all.size())) lines = Message.of("undo.two", lines, next);
        return lines;
    }

    /// That an entry counts again.
    ///
    /// @throws nl.trede.message.TredeException if another coder made it, it counts, or what came later no longer
    ///     fits together with it
    public static Change redo(Project project, Log log, Entry target, CoderId coder) {
        refuseOthers(project, target, coder);
        Set<Integer> undone = parts(log, target, false);
        if (undone.isEmpty()) throw Problem.of("redo.counts").asException();
        Map<Integer, Message> obstacles = Obstacles.toRedo(project, log, target, undone);
        if (!obstacles.isEmpty() && !isLatest(log, target))
            throw Problem.of("redo.clashes", obstacles.size(), lines(obstacles)).asException();
        return decision(target, undone, true);
    }

    /// Whether nothing but undo and redo happened since an entry was undone; then it fits as well as it did before.
    private static boolean isLatest(Log log, Entry target) {
        List<Boolean> found = new ArrayList<>();
        log.newestFirst(logged -> {
            Optional<Entry.Decision> decision = logged.entry().decides();
            if (decision.isEmpty()) found.add(false);
            else if (decision.get().target().equals(target.stamp())) found.add(true);
            return found.isEmpty();
        });
        return found.contains(true);
    }

    private static Change decision(Entry target, Set<Integer> parts, boolean again) {
        Set<Integer> named = parts.size() == target.parts().size() ? Set.of() : parts;
        return new Undoing(new Entry.Decision(target.stamp(), named, again));
    }

    private static void refuseOthers(Project project, Entry target, CoderId coder) {
        if (!target.coder().equals(coder))
            throw Problem.of(
                            "undo.other",
                            project.coders().get(target.coder()).map(c -> c.name()).orElse("?"))
                    .asException();
    }
}
