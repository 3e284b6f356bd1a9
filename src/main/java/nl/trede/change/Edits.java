package nl.trede.change;

import nl.trede.model.Coder;
import nl.trede.model.CoderId;
import nl.trede.model.Fields;
import nl.trede.model.Memo;
import nl.trede.model.MemoId;
import nl.trede.model.Project;
import nl.trede.model.Stamp;
import nl.trede.model.Thing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes changes: pure functions from the newest project to what is to be done to it. Each refuses, with a
/// [nl.trede.message.TredeException], what would make no sense there.
///
/// What concerns documents, codes, codings, cases and the scheme stands in [DocumentEdits], [CodeEdits],
/// [CodingEdits], [CaseEdits] and [SchemeEdits].
public final class Edits {
    private Edits() {}

    /// Several changes as one: all or nothing, one step to undo.
    ///
    /// @param kind what it is done as, as it stands in the log
    public static Change together(String kind, List<? extends Change> changes) {
        return Together.of(kind, changes);
    }

    /// The project as it will be after a change; for building the next part of a change on it.
    public static Project after(Project project, Change change) {
        List<? extends Change.One> parts =
                switch (change) {
                    case Change.One one -> List.of(one);
                    case Together all -> all.parts();
                    case Undoing _ -> throw new IllegalArgumentException("only the log knows");
                };
        Map<Thing, Fields> changed = new LinkedHashMap<>();
        for (Change.One part : parts) {
            Writes writes = new Writes();
            part.writes(writes);
            Fields fields = changed.getOrDefault(part.thing(), Fields.NONE);
            if (fields.equals(Fields.NONE)) fields = project.fields(part.thing());
            for (Write write : writes.list())
                fields = fields.with(write.key(), write.value(), Stamp.NEVER);
            changed.put(part.thing(), fields);
        }
        return project.with(changed);
    }

    public static Change nameProject(String name) {
        return new SchemeChange.ProjectNamed(name);
    }

    public static Change addCoder(Project project, CoderId id, String name) {
        Names.check("coder", name, project.coders().existing().stream().map(Coder::name).toList());
        return new SchemeChange.CoderAdded(id, name);
    }

    public static Change renameCoder(Project project, Coder coder, String name) {
        Names.check(
                "coder",
                name,
                project.coders().existing().stream()
                        .filter(other -> !other.id().equals(coder.id()))
                        .map(Coder::name)
                        .toList());
        return new SchemeChange.CoderRenamed(coder.id(), name);
    }

    public static Optional<Coder> coderNamed(Project project, String name) {
        return project.coders().existing().stream()
                .filter(coder -> coder.name().equals(name))
                .findFirst();
    }

    public static Change writeMemo(MemoId id, Thing about, CoderId coder, String text) {
        return new SchemeChange.MemoWritten(id, about, coder, text);
    }

    public static Change changeMemo(Memo memo, String text) {
        return new SchemeChange.MemoChanged(memo.id(), text);
    }

    public static Change removeMemo(Memo memo) {
        return new SchemeChange.MemoRemoved(memo.id());
    }
}
