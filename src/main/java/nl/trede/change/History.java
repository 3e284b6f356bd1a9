package nl.trede.change;

import nl.trede.message.Message;
import nl.trede.model.Answer;
import nl.trede.model.AttributeValue;
import nl.trede.model.Coder;
import nl.trede.model.Field;
import nl.trede.model.Project;
import nl.trede.model.Stamp;
import nl.trede.model.Thing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The log as people read it: who did what, when, and what stood there before; and the project as of a moment.
public final class History {
    private static final int FEW = 3;

    private History() {}

    /// One entry, told.
    ///
    /// @param time by the clock of who did it
    /// @param undoes the entry that this one undoes or redoes, where that is what it does
    /// @param counts whether all of it counts
    public record Line(
            long seq,
            Stamp stamp,
            Instant time,
            String coder,
            String kind,
            Message summary,
            Optional<Long> undoes,
            boolean counts) {}

    public static Line line(Project project, Log log, Log.Logged logged) {
        Entry entry = logged.entry();
        boolean counts = true;
        for (int n = 0; n < entry.parts().size(); n++) counts &= log.counts(entry.stamp(), n);
        return new Line(
                logged.seq(),
                entry.stamp(),
                Instant.ofEpochMilli(entry.wall()),
                project.coders().get(entry.coder()).map(Coder::name).orElse("?"),
                entry.kind(),
                summary(project, log, entry),
                entry.decides().flatMap(d -> log.entry(d.target())).map(Log.Logged::seq),
                counts);
    }

    private static Message summary(Project project, Log log, Entry entry) {
        if (entry.decides().isPresent()) {
            Optional<Log.Logged> target = log.entry(entry.decides().get().target());
            Message what =
                    target.map(found -> summary(project, log, found.entry()))
                            .orElse(Message.of("log.absent"));
            return Message.of(
                    entry.decides().get().again() ? "log.redo" : "log.undo",
                    target.map(Log.Logged::seq).orElse(0L),
                    what);
        }
        List<Part> parts = entry.parts();
        if (parts.isEmpty()) return Message.of("log.nothing");
        Message first = told(project, log, entry, parts.getFirst());
        return parts.size() == 1 ? first : many(entry.kind(), first, parts);
    }

    /// Of a few parts the first is told, of many how many things of each kind there are.
    private static Message many(String kind, Message first, List<Part> parts) {
        if (parts.size() <= FEW) return Message.of("log.more", first, parts.size() - 1);
        Map<Thing.Kind, Set<Long>> things = new EnumMap<>(Thing.Kind.class);
        for (Part part : parts)
            things.computeIfAbsent(part.thing().kind(), _ -> new HashSet<>())
                    .add(part.thing().value());
        List<Message> counts = new ArrayList<>();
        things.forEach((of, some) -> counts.add(Message.of("things." + of.word(), some.size())));
        Message all = counts.getFirst();
        for (Message next : counts.subList(1, counts.size()))
            all = Message.of("log.and", all, next);
        return Message.of("log.many", kind, all);
    }

    /// The key of a sentence ends in the kind of the part; there is one for each of [Kinds].
    private static Message told(Project project, Log log, Entry entry, Part part) {
        if (part.isUnknown()) return Message.of("log.unknown", part.kind());
        Message label = Labels.of(project, part.thing());
        if (part.body().isEmpty()) return Message.of("log.erased", label);
        List<Write> writes = part.writes();
        Object is = writes.isEmpty() ? "" : shown(project, writes.getFirst().value());
        Object was =
                writes.isEmpty()
                        ? ""
                        : before(project, log, entry.stamp(), part, writes.getFirst().key());
        return Message.of("log." + part.kind(), label, is, was);
    }

    /// What stood in a field before an entry wrote it.
    private static Object before(
            Project project, Log log, Stamp stamp, Part part, Field.Key<?> key) {
        List<Log.Past> earlier =
                log.past(part.thing()).stream()
                        .filter(one -> one.stamp().compareTo(stamp) < 0)
                        .toList();
        return Draft.shown(earlier, Log.Past::counts)
                .get(key)
                .map(value -> shown(project, value))
                .orElse("–");
    }

    private static Object shown(Project project, Object value) {
        return switch (value) {
            case Thing thing -> Labels.of(project, thing);
            case AttributeValue attribute -> attribute.shown();
            case Answer.ANSWERED -> Message.of("log.answer.answered");
            case Answer.UNKNOWN -> Message.of("log.answer.unknown");
            case Answer.UNCHANGED -> Message.of("log.answer.unchanged");
            default -> value.toString();
        };
    }

    /// The project as this copy knew it after its entry `seq`; an empty one for 0.
    public static Project asOf(Log log, long seq) {
        Fold fold = new Fold();
        log.upTo(seq, logged -> fold.add(logged.entry()));
        return fold.project();
    }
}
