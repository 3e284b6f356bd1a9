package nl.trede.change;

import nl.trede.message.Message;
import nl.trede.model.Case;
import nl.trede.model.CaseId;
import nl.trede.model.Code;
import nl.trede.model.CodeId;
import nl.trede.model.CoderId;
import nl.trede.model.Coding;
import nl.trede.model.Document;
import nl.trede.model.DocumentId;
import nl.trede.model.FacetId;
import nl.trede.model.Field;
import nl.trede.model.Fields;
import nl.trede.model.Memo;
import nl.trede.model.Project;
import nl.trede.model.Thing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What stands in the way of undoing some parts of an entry, and why.
final class Obstacles {
    private final Project project;
    private final Log log;
    private final Entry target;
    private final Set<Integer> parts;
    private final Map<Integer, Message> found = new LinkedHashMap<>();

    /// What the entry itself made; references among that are no obstacle.
    private final Set<Thing> made = new HashSet<>();

    Obstacles(Project project, Log log, Entry target, Set<Integer> parts) {
        this.project = project;
        this.log = log;
        this.target = target;
        this.parts = parts;
        for (int n : parts)
            if (creates(target.parts().get(n))) made.add(target.parts().get(n).thing());
    }

    /// By number of the part.
    Map<Integer, Message> find() {
        Map<Thing, Fields> without = new LinkedHashMap<>();
        for (int n : parts) {
            Part part = target.parts().get(n);
            List<Log.Past> past = log.past(part.thing());
            overwritten(n, part, past);
            without.put(
                    part.thing(),
                    Draft.shown(
                            past,
                            one ->
                                    !one.stamp().equals(target.stamp())
                                            || !parts.contains(one.n())));
        }
        Project trial = project.with(without);
        for (int n : parts) {
            Part part = target.parts().get(n);
            if (creates(part)) referredTo(n, part.thing(), trial);
            if (part.kind().equals("document.corrected")) codedOn(n, part, trial);
        }
        Set<Message> before = Structure.conflicts(project);
        for (Message conflict : Structure.conflicts(trial))
            if (!before.contains(conflict)) found.putIfAbsent(parts.iterator().next(), conflict);
        return found;
    }

    private static boolean creates(Part part) {
        return part.fields().contains(Field.EXISTS.name()) && part.fields().size() > 1;
    }

    /// Something later wrote a field that the part wrote, or touched what it created.
    private void overwritten(int n, Part part, List<Log.Past> past) {
        for (Write write : part.writes()) {
            if (part.countsAlways(write.key())) continue;
            Optional<Draft.Found> latest = Draft.latest(past, write.key(), _ -> true);
            if (latest.isPresent() && !latest.get().stamp().equals(target.stamp()))
                found.putIfAbsent(
                        n, Message.of("undo.overwritten", label(part.thing()), write.key().word()));
        }
        if (!creates(part)) return;
        for (Log.Past one : past)
            if (one.counts() && !one.stamp().equals(target.stamp()) && !one.part().isUnknown())
                found.putIfAbsent(n, Message.of("undo.touched", label(part.thing())));
    }

    /// Something that the entry did not make refers to what it made. `trial` is the project without it.
    private void referredTo(int n, Thing thing, Project trial) {
        Optional<Thing> by =
                switch (thing) {
                    case CodeId code -> codeUsed(code, trial);
                    case DocumentId document -> documentUsed(document, trial);
                    case CaseId one -> caseUsed(one, trial);
                    case CoderId coder -> codingWhere(trial, c -> c.coder().equals(coder));
                    case FacetId facet ->
                            codingWhere(trial, c -> c.facets().get(facet).isPresent());
                    default -> Optional.empty();
                };
        by.or(() -> memoAbout(thing, trial))
                .ifPresent(other ->
                        found.putIfAbsent(n, Message.of("undo.used", label(thing), label(other))));
    }

    private static Optional<Thing> codingWhere(Project project, Predicate<Coding> such) {
        return project.allCodings().stream()
                .filter(coding -> coding.exists() && such.test(coding))
                .findFirst()
                .map(Coding::id);
    }

    private static Optional<Thing> codeUsed(CodeId code, Project trial) {
        Optional<Thing> coding = codingWhere(trial, c -> c.code().equals(code));
        if (coding.isPresent()) return coding;
        return trial.codes().existing().stream()
                .filter(other ->
                        other.place().parent().filter(code::equals).isPresent()
                                || other.into().filter(code::equals).isPresent())
                .findFirst()
                .map(Code::id);
    }

    private static Optional<Thing> documentUsed(DocumentId document, Project trial) {
        Optional<Thing> coding = codingWhere(trial, c -> c.document().equals(document));
        if (coding.isPresent()) return coding;
        return trial.cases().existing().stream()
                .filter(one -> one.members().stream().anyMatch(m -> m.document().equals(document)))
                .findFirst()
                .map(Case::id);
    }

    private static Optional<Thing> caseUsed(CaseId id, Project trial) {
        Optional<Thing> child =
                trial.cases().existing().stream()
                        .filter(one -> one.place().parent().filter(id::equals).isPresent())
                        .findFirst()
                        .map(Case::id);
        if (child.isPresent()) return child;
        return trial.documents().existing().stream()
                .filter(one -> one.speakers().byLabel().containsValue(Optional.of(id)))
                .findFirst()
                .map(Document::id);
    }

    private static Optional<Thing> memoAbout(Thing thing, Project trial) {
        return trial.memos().existing().stream()
                .filter(memo -> memo.about().filter(thing::equals).isPresent())
                .findFirst()
                .map(Memo::id);
    }

    /// Codings stand on the revision that the part made.
    private void codedOn(int n, Part part, Project trial) {
        for (Write write : part.writes())
            if (write.key().field() == Field.HEAD)
                codingWhere(trial, c -> c.made().revision().equals(write.value()))
                        .ifPresent(coding ->
                                found.putIfAbsent(
                                        n,
                                        Message.of(
                                                "undo.coded", label(part.thing()), label(coding))));
    }

    private Message label(Thing thing) {
        return Labels.of(project, thing);
    }
}
