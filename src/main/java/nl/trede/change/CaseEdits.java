package nl.trede.change;

import nl.trede.message.Problem;
import nl.trede.model.AttributeValue;
import nl.trede.model.Case;
import nl.trede.model.CaseId;
import nl.trede.model.Member;
import nl.trede.model.Place;
import nl.trede.model.Project;
import nl.trede.model.Rank;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Changes of cases. See [Edits].
public final class CaseEdits {
    private CaseEdits() {}

    /// A new case, last among those under `parent`. Its name is not that of a sibling of the same kind.
    public static Change create(
            Project project,
            CaseId id,
            String name,
            String kind,
            Optional<CaseId> parent,
            Map<String, AttributeValue> attributes) {
        checkName(project, id, parent, name, kind);
        List<Case> siblings = siblings(project, parent);
        String last = siblings.isEmpty() ? "" : siblings.getLast().place().rank();
        return new CaseChange.CaseCreated(
                id,
                name,
                kind,
                new Place(parent.map(above -> above), Rank.between(last, "")),
                Map.copyOf(attributes));
    }

    /// A new case of which it is known that its name is free, as when many are made at once.
    public static Change create(
            CaseId id,
            String name,
            String kind,
            Optional<CaseId> parent,
            String rank,
            Map<String, AttributeValue> attributes) {
        return new CaseChange.CaseCreated(
                id,
                name,
                kind,
                new Place(parent.map(above -> above), rank),
                Map.copyOf(attributes));
    }

    public static Change rename(Project project, Case one, String name) {
        Optional<CaseId> parent = project.caseTree().tree().parent(one).map(Case::id);
        checkName(project, one.id(), parent, name, one.kind());
        return new CaseChange.CaseRenamed(one.id(), name);
    }

    public static Change move(Project project, Case one, Optional<CaseId> parent) {
        boolean below =
                parent.isPresent()
                        && project.caseTree().tree().subtree(one).stream()
                                .anyMatch(other -> other.id().equals(parent.get()));
        if (below) throw Problem.of("edit.case.under.itself", one.name()).asException();
        checkName(project, one.id(), parent, one.name(), one.kind());
        List<Case> siblings = siblings(project, parent);
        String last = siblings.isEmpty() ? "" : siblings.getLast().place().rank();
        return new CaseChange.CaseMoved(
                one.id(), new Place(parent.map(above -> above), Rank.between(last, "")));
    }

    /// Removes a case that has none below it. Its documents stay.
    public static Change remove(Project project, Case one) {
        List<Case> below = project.caseTree().tree().children(one);
        if (!below.isEmpty())
            throw Problem.of("edit.case.parent", one.name(), below.size()).asException();
        return new CaseChange.CaseRemoved(one.id());
    }

    public static Change setAttribute(Case one, String name, AttributeValue value) {
        return new CaseChange.CaseAttributeSet(one.id(), name, value);
    }

    public static Change assign(Case one, Member member, boolean belongs) {
        return new CaseChange.CaseAssigned(one.id(), member, belongs);
    }

    private static void checkName(
            Project project, CaseId id, Optional<CaseId> parent, String name, String kind) {
        Names.check(
                "case",
                name,
                siblings(project, parent).stream()
                        .filter(other -> other.kind().equals(kind) && !other.id().equals(id))
                        .map(Case::name)
                        .toList());
    }

    private static List<Case> siblings(Project project, Optional<CaseId> parent) {
        return parent.flatMap(id -> project.cases().get(id))
                .map(above -> project.caseTree().tree().children(above))
                .orElse(project.caseTree().tree().roots());
    }
}
