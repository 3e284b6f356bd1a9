package nl.trede.change;

import nl.trede.message.Message;
import nl.trede.message.Problem;
import nl.trede.model.CoderId;
import nl.trede.model.Project;
import nl.trede.model.Stamp;

import java.util.ArrayList;
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
    /// what others did is passed over, and so is what was erased.
    public static Optional<Log.Logged> next(Log log, CoderId coder) {
        List<Log.Logged> found = new ArrayList<>();
        log.newestFirst(logged -> {
            if (isOwn(logged, coder)
                    && logged.entry().decides().isEmpty()
                    && logged.entry().parts().stream().noneMatch(Part::erases)
                    && countsAtAll(log, logged.entry())) found.add(logged);
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

    private static boolean countsAtAll(Log log, Entry entry) {
        for (int n = 0; n < entry.parts().size(); n++)
            if (log.counts(entry.stamp(), n)) return true;
        return false;
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
        Set<Integer> counting = new TreeSet<>();
        for (int n = 0; n < target.parts().size(); n++)
            if (log.counts(target.stamp(), n)) counting.add(n);
        if (counting.isEmpty()) throw Problem.of("undo.already").asException();
        Map<Integer, Message> obstacles = new Obstacles(project, log, target, counting).find();
        if (obstacles.isEmpty()) return decision(target.stamp(), target, counting, false);
        if (!rest) throw refusal(obstacles);
        Set<Long> held = new TreeSet<>();
        obstacles.keySet().forEach(n -> held.add(target.parts().get(n).thing().value()));
        counting.removeIf(n -> held.contains(target.parts().get(n).thing().value()));
        if (counting.isEmpty() || !new Obstacles(project, log, target, counting).find().isEmpty())
            throw refusal(obstacles);
        return decision(target.stamp(), target, counting, false);
    }

    private static RuntimeException refusal(Map<Integer, Message> obstacles) {
        List<Message> distinct = obstacles.values().stream().distinct().limit(5).toList();
        return Problem.of("undo.depends", obstacles.size(), lines(distinct))
                .remedy("undo.depends.way")
                .asException();
    }

    private static Message lines(List<Message> all) {
        Message lines = all.getFirst();
        for (Message next : all.subList(1, all.size())) lines = Message.of("undo.two", lines, next);
        return lines;
    }

    /// That an entry counts again.
    public static Change redo(Project project, Log log, Entry target, CoderId coder) {
        refuseOthers(project, target, coder);
        Set<Integer> undone = new TreeSet<>();
        for (int n = 0; n < target.parts().size(); n++)
            if (!log.counts(target.stamp(), n)) undone.add(n);
        if (undone.isEmpty()) throw Problem.of("redo.counts").asException();
        return decision(target.stamp(), target, undone, true);
    }

    private static Change decision(Stamp stamp, Entry target, Set<Integer> parts, boolean again) {
        Set<Integer> named = parts.size() == target.parts().size() ? Set.of() : parts;
        return new Undoing(new Entry.Decision(stamp, named, again));
    }

    private static void refuseOthers(Project project, Entry target, CoderId coder) {
        if (!target.coder().equals(coder))
            throw Problem.of(
                            "undo.other",
                            project.coders().get(target.coder()).map(c -> c.name()).orElse("?"))
                    .asException();
    }
}
