package nl.trede.change;

import nl.trede.generate.Choices;
import nl.trede.generate.Generator;
import nl.trede.generate.Property;
import nl.trede.model.AttributeValue;
import nl.trede.model.CaseId;
import nl.trede.model.CodeId;
import nl.trede.model.CoderId;
import nl.trede.model.DocumentId;
import nl.trede.model.Facet;
import nl.trede.model.FacetId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Random histories of three copies of one project, in each of which another coder works.
///
/// A third of them has a copy whose clock is ten years ahead, half of them erase something. What a step does is up to
/// [RandomSteps]; one that is refused does nothing.
final class Histories {
    private static final long TEN_YEARS = 10L * 365 * 24 * 3600 * 1000;
    private static final int MOST_STEPS = 80;

    private Histories() {}

    /// What came of it.
    ///
    /// @param steps what was done, in words
    /// @param failed what ended it before its time
    record History(
            List<Copy> copies, boolean erasures, List<String> steps, Optional<Throwable> failed) {
        Copy copy(int i) {
            return copies.get(i);
        }

        @Override
        public String toString() {
            return String.join("\n  ", steps);
        }
    }

    /// Looks at each step.
    interface Watcher {
        void did(Copy copy, String step);
    }

    /// Tries `count` of them, on two threads.
    static void forAll(int count, Watcher watcher, Property.Assertion<History> assertion) {
        Runnable half =
                () ->
                        Property.forAllAssert(
                                count / 2,
                                histories(watcher),
                                history -> {
                                    if (history.failed.isPresent())
                                        throw new AssertionError(history.failed.get());
                                    assertion.on(history);
                                });
        CompletableFuture<Void> other = CompletableFuture.runAsync(half);
        half.run();
        try {
            other.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof AssertionError error) throw error;
            throw e;
        }
    }

    static void forAll(int count, Property.Assertion<History> assertion) {
        forAll(count, (_, _) -> {}, assertion);
    }

    private static Generator<History> histories(Watcher watcher) {
        return choices -> {
            boolean ahead = choices.below(3) == 2;
            boolean erasures = choices.below(2) == 1;
            List<Copy> copies = copies(ahead ? TEN_YEARS : 0);
            List<String> told = new ArrayList<>();
            for (int i = 0; i < MOST_STEPS && choices.below(40) != 0; i++) {
                int which = choices.below(copies.size());
                Copy copy = copies.get(which);
                copy.wait(choices.below(3) * 1000);
                try {
                    String step = new RandomSteps(copies, which, choices, erasures).step();
                    told.add("ABC".charAt(which) + ": " + step);
                    watcher.did(copy, step);
                } catch (RuntimeException | AssertionError failed) {
                    return new History(copies, erasures, told, Optional.of(failed));
                }
            }
            return new History(copies, erasures, told, Optional.empty());
        };
    }

    private static final List<Copy> BEGINNING = beginning();

    /// Three copies of a small project.
    private static List<Copy> copies(long ahead) {
        return List.of(
                BEGINNING.get(0).twin(4, 0),
                BEGINNING.get(1).twin(5, 0),
                BEGINNING.get(2).twin(6, ahead));
    }

    private static List<Copy> beginning() {
        List<Copy> copies =
                List.of(
                        Copy.empty(1, 0, new CoderId(11)),
                        Copy.empty(2, 0, new CoderId(12)),
                        Copy.empty(3, 0, new CoderId(13)));
        for (int i = 0; i < 3; i++) {
            Copy copy = copies.get(i);
            copy.apply(Edits.addCoder(copy.project, copy.coder, "coder " + (i + 1)));
        }
        Copy first = copies.getFirst();
        first.apply(Edits.nameProject("Buurt"));
        first.apply(
                SchemeEdits.createFacet(
                        first.project,
                        new FacetId(31),
                        "richting",
                        "",
                        Facet.Type.LIST,
                        Facet.Role.DIRECTION,
                        new Facet.Values(
                                List.of(
                                        new Facet.Value(1, "mee", "", 1),
                                        new Facet.Value(2, "tegen", "", -1)))));
        first.apply(CodeEdits.create(first.project, Optional.empty(), code(21, "overlast", 31)));
        first.apply(
                CodeEdits.create(first.project, Optional.of(new CodeId(21)), code(22, "geluid")));
        first.apply(CodeEdits.create(first.project, Optional.empty(), code(23, "contact")));
        first.apply(DocumentEdits.add(first.project, first.ids, RandomEdits.document(41, "een")));
        first.apply(DocumentEdits.add(first.project, first.ids, RandomEdits.document(42, "twee")));
        first.apply(
                CaseEdits.create(
                        first.project,
                        new CaseId(51),
                        "Moerwijk",
                        "buurt",
                        Optional.empty(),
                        Map.of("jaar", new AttributeValue.Text("1950"))));
        first.apply(DocumentEdits.read(new DocumentId(41), first.coder, Optional.empty(), true));
        for (int round = 0; round < 2; round++)
            for (Copy one : copies) for (Copy other : copies) if (one != other) one.merge(other);
        return copies;
    }

    private static CodeEdits.NewCode code(long id, String name, long... facets) {
        List<FacetId> ids = new ArrayList<>();
        for (long facet : facets) ids.add(new FacetId(facet));
        CodeEdits.NewCode plain = CodeEdits.NewCode.named(new CodeId(id), name);
        return new CodeEdits.NewCode(
                plain.id(),
                plain.name(),
                plain.gloss(),
                plain.definition(),
                plain.colour(),
                plain.ordered(),
                new nl.trede.model.FacetIds(ids));
    }

    /// A random one of several; empty if there is none.
    static <T> Optional<T> pick(Choices choices, List<T> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(choices.oneOf(some));
    }
}
