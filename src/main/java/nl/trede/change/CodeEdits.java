package nl.trede.change;

import nl.trede.message.Problem;
import nl.trede.model.Code;
import nl.trede.model.CodeId;
import nl.trede.model.Definition;
import nl.trede.model.DocumentCodings;
import nl.trede.model.FacetIds;
import nl.trede.model.Place;
import nl.trede.model.Project;
import nl.trede.model.Rank;
import nl.trede.model.Tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Changes of codes. See [Edits].
public final class CodeEdits {
    private CodeEdits() {}

    /// What a new code is.
    ///
    /// @param colour `#RRGGBB`, or empty
    public record NewCode(
            CodeId id,
            String name,
            String gloss,
            Definition definition,
            String colour,
            boolean ordered,
            FacetIds facets) {
        public static NewCode named(CodeId id, String name) {
            return new NewCode(id, name, "", Definition.NONE, "", false, new FacetIds(List.of()));
        }
    }

    /// A new code, last among those under `parent`.
    public static Change create(Project project, Optional<CodeId> parent, NewCode code) {
        checkName(project, parent, code.name, _ -> true);
        List<Code> siblings = siblings(project, parent);
        String last = siblings.isEmpty() ? "" : siblings.getLast().place().rank();
        return create(parent, code, Rank.between(last, ""));
    }

    /// A new code of which it is known that its name is free, as when a whole codebook is loaded.
    public static Change create(Optional<CodeId> parent, NewCode code, String rank) {
        if (!code.colour.isEmpty()) checkColour(code.colour);
        return new CodeChange.CodeCreated(
                code.id,
                code.name,
                code.gloss,
                new Place(parent.map(id -> id), rank),
                code.definition,
                code.colour,
                code.ordered,
                code.facets);
    }

    public static Change rename(Project project, Code code, String name) {
        Optional<CodeId> parent = tree(project).parent(code).map(Code::id);
        checkName(project, parent, name, other -> !other.id().equals(code.id()));
        return new CodeChange.CodeRenamed(code.id(), name);
    }

    /// Puts a code under `parent`, before its `index`th child, from 0; last if it has fewer.
    public static Change move(Project project, Code code, Optional<CodeId> parent, int index) {
        if (parent.isPresent()
                && tree(project).subtree(code).stream()
                        .anyMatch(below -> below.id().equals(parent.get())))
            throw Problem.of("edit.code.under.itself", code.name()).asException();
        checkName(project, parent, code.name(), other -> !other.id().equals(code.id()));
        List<Code> siblings =
                siblings(project, parent).stream()
                        .filter(other -> !other.id().equals(code.id()))
                        .toList();
        int at = Math.min(index, siblings.size());
        String before = at == 0 ? "" : siblings.get(at - 1).place().rank();
        // where two copies chose the same gap, behind all that share the rank
        String after =
                siblings.stream()
                        .map(other -> other.place().rank())
                        .filter(rank -> rank.compareTo(before) > 0)
                        .findFirst()
                        .orElse("");
        return new CodeChange.CodeMoved(
                code.id(), new Place(parent.map(id -> id), Rank.between(before, after)));
    }

    public static Change define(Code code, Definition definition) {
        return new CodeChange.CodeDefined(code.id(), definition);
    }

    /// @param colour `#RRGGBB`, or empty for none of its own
    public static Change colour(Code code, String colour) {
        if (!colour.isEmpty()) checkColour(colour);
        return new CodeChange.CodeColoured(code.id(), colour);
    }

    public static Change setFacets(Code code, FacetIds facets) {
        return new CodeChange.CodeFaceted(code.id(), facets);
    }

    /// Everything that is or will be coded `from` counts as coded `into`. What stood under `from` stands under
    /// `into`. If that was merged into another, it is that one.
    public static Change merge(Project project, Code from, Code other) {
        Code into = project.codebook().resolve(other.id());
        if (from.id().equals(into.id()))
            throw Problem.of("edit.code.into.itself", from.name()).asException();
        Change merged = new CodeChange.CodeMerged(from.id(), into.id());
        boolean below =
                tree(project).subtree(from).stream().anyMatch(one -> one.id().equals(into.id()));
        if (!below) return merged;
        Change up = new CodeChange.CodeMoved(into.id(), from.place());
        return Together.of("code.merged", List.of(up, merged));
    }

    /// Removes a code and everything below it.
    ///
    /// @throws nl.trede.message.TredeException if something is coded with one of them; they have to be recoded,
    ///     merged or removed first
    public static Change remove(Project project, Code code) {
        List<Change> parts = new ArrayList<>();
        for (Code below : tree(project).subtree(code).reversed()) {
            int used = used(project, below);
            if (used > 0)
                throw Problem.of("edit.code.used", below.name(), used)
                        .remedy("edit.code.used.way")
                        .asException();
            parts.add(new CodeChange.CodeRemoved(below.id()));
        }
        return parts.size() == 1 ? parts.getFirst() : Together.of("code.removed", parts);
    }

    /// How many codings stand on a code, merged ones included, removed ones not.
    public static int used(Project project, Code code) {
        int index = project.codes().indexOf(code.id());
        int count = 0;
        for (var document : project.documents().all()) {
            DocumentCodings codings = project.codings(document.id());
            for (int row = 0; row < codings.size(); row++)
                if (!codings.isRemoved(row)
                        && project.codebook().resolve(codings.code(row)) == index) count++;
        }
        return count;
    }

    static void checkColour(String colour) {
        if (!colour.matches("#[0-9A-Fa-f]{6}"))
            throw Problem.of("edit.colour", colour).remedy("edit.colour.way").asException();
    }

    private static void checkName(
            Project project, Optional<CodeId> parent, String name, Predicate<Code> other) {
        Names.check(
                "code",
                name,
                siblings(project, parent).stream().filter(other).map(Code::name).toList());
    }

    private static List<Code> siblings(Project project, Optional<CodeId> parent) {
        return parent.map(id -> tree(project).children(project.codebook().resolve(id)))
                .orElse(tree(project).roots());
    }

    private static Tree<Code> tree(Project project) {
        return project.codebook().tree();
    }
}
