package nl.trede.change;

import static nl.trede.change.Histories.pick;

import nl.trede.generate.Choices;
import nl.trede.message.TredeException;
import nl.trede.model.Field;
import nl.trede.model.Project;

import java.util.List;
import java.util.Optional;

/// One random step in one of three copies: an edit of any kind, undo, redo, an erasure, a merge from another copy.
final class RandomSteps {
    private final List<Copy> copies;
    private final Copy copy;
    private final int which;
    private final Choices choices;
    private final boolean erasures;
    private final RandomEdits edits;

    RandomSteps(List<Copy> copies, int which, Choices choices, boolean erasures) {
        this.copies = copies;
        this.copy = copies.get(which);
        this.which = which;
        this.choices = choices;
        this.erasures = erasures;
        edits = new RandomEdits(copy, choices);
    }

    /// Does it, and says what it was.
    String step() {
        int kind = choices.below(erasures ? 50 : 46);
        Project before = copy.project;
        int size = copy.log.size();
        try {
            return switch (kind) {
                case 42 -> merge();
                case 43, 44 -> undo();
                case 45 -> redo();
                default -> edit(kind);
            };
        } catch (TredeException refused) {
            if (!copy.project.equals(before) || copy.log.size() != size)
                throw new AssertionError("refused, and yet something changed", refused);
            return "refused: " + refused.problem().what();
        }
    }

    private String edit(int kind) {
        Optional<Change> change = kind < RandomEdits.KINDS ? edits.edit(kind) : erasure(kind);
        return change.map(
                        some -> {
                            copy.apply(some);
                            return told(some);
                        })
                .orElse("nothing");
    }

    private static String told(Change change) {
        return switch (change) {
            case Change.One one -> one.toString();
            case Together all -> all.kind() + " " + all.parts();
            case Undoing undoing -> undoing.toString();
        };
    }

    private Optional<Change> erasure(int kind) {
        return switch (kind) {
            case 46 ->
                    pick(choices, project().documents().all())
                            .map(one -> Erasing.erase(Erasing.planDocument(project(), one)));
            case 47 ->
                    pick(choices, project().cases().all())
                            .map(one -> Erasing.erase(Erasing.planCase(project(), one)));
            case 48 ->
                    pick(choices, project().memos().all())
                            .map(one -> Erasing.erase(Erasing.planMemo(project(), one)));
            default ->
                    pick(choices, edits.things())
                            .map(thing ->
                                    Erasing.eraseField(
                                            project(),
                                            thing,
                                            choices.oneOf(
                                                    Field.NAME.key(),
                                                    Field.TEXT.key(),
                                                    Field.GLOSS.key(),
                                                    Field.DEFINITION.key())));
        };
    }

    private String merge() {
        int other = choices.below(copies.size() - 1);
        Copy from = copies.get(other < which ? other : other + 1);
        copy.merge(from);
        if (choices.oneIn(2)) copy.restart();
        return "merges " + "ABC".charAt(other < which ? other : other + 1);
    }

    private String undo() {
        Optional<Entry> target =
                choices.oneIn(2)
                        ? pick(choices, copy.log.entries())
                        : Undo.next(copy.log, copy.coder).map(Log.Logged::entry);
        boolean rest = choices.oneIn(3);
        if (target.isEmpty()) return "nothing to undo";
        Change undoing = Undo.undo(project(), copy.log, target.get(), copy.coder, rest);
        copy.apply(undoing);
        return told(undoing) + " of " + target.get().kind();
    }

    private String redo() {
        Optional<Entry> target =
                choices.oneIn(2)
                        ? pick(choices, copy.log.entries())
                        : Undo.nextRedo(copy.log, copy.coder).map(Log.Logged::entry);
        if (target.isEmpty()) return "nothing to redo";
        Change redoing = Undo.redo(project(), copy.log, target.get(), copy.coder);
        copy.apply(redoing);
        return told(redoing) + " of " + target.get().kind();
    }

    private Project project() {
        return copy.project;
    }
}
