package nl.trede.change;

import static nl.trede.change.Buurt.A;
import static nl.trede.change.Buurt.D;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import nl.trede.generate.Choices;
import nl.trede.generate.Generators;
import nl.trede.generate.Property;
import nl.trede.message.TredeException;
import nl.trede.model.CodingId;
import nl.trede.model.Document;
import nl.trede.model.Passage;
import nl.trede.model.Revision;
import nl.trede.model.RevisionId;
import nl.trede.text.PositionMap;
import nl.trede.text.Segments;
import nl.trede.text.TextRange;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Codings keep their words through corrections, or are listed as having lost them: none drifts in silence.
///
/// The model to compare with does no arithmetic on ranges: every unit of every revision has an identity, which it
/// keeps for as long as it is not replaced.
class RevisionsPropertiesTest {
    /// The identities of the units of a text.
    private static final class Units {
        private int next;
        private final Map<RevisionId, List<Integer>> byRevision = new HashMap<>();

        void first(RevisionId revision, int length) {
            List<Integer> all = new ArrayList<>();
            for (int i = 0; i < length; i++) all.add(next++);
            byRevision.put(revision, all);
        }

        /// Units outside of the edits are the same ones, those inside of them are new.
        void next(RevisionId id, Revision revision) {
            List<Integer> old = of(revision.from().orElseThrow());
            List<Integer> all = new ArrayList<>();
            int at = 0;
            for (PositionMap.Edit edit : revision.map().edits()) {
                all.addAll(old.subList(at, edit.start()));
                for (int i = 0; i < edit.newLength(); i++) all.add(next++);
                at = edit.start() + edit.oldLength();
            }
            all.addAll(old.subList(at, old.size()));
            assertThat(all).hasSize(revision.length());
            byRevision.put(id, all);
        }

        List<Integer> of(RevisionId revision) {
            return requireNonNull(byRevision.get(revision));
        }

        List<Integer> in(RevisionId revision, TextRange range) {
            return of(revision).subList(range.start(), range.end());
        }
    }

    /// What corrections, codings and choices of a head made of a document.
    private record Corrected(Copy copy, List<CodingId> codings, List<String> steps) {
        Document document() {
            return Buurt.document(copy);
        }

        @Override
        public String toString() {
            return String.join("\n  ", steps);
        }
    }

    private static Corrected corrected(Choices choices) {
        Copy copy = new Buurt().p;
        List<CodingId> codings = new ArrayList<>();
        List<String> steps = new ArrayList<>();
        while (choices.below(9) != 0) {
            String step = "";
            try {
                step = step(copy, codings, choices);
            } catch (TredeException nothingWouldChange) {
                step = "refused " + nothingWouldChange.problem().what();
            }
            steps.add(step);
        }
        return new Corrected(copy, codings, steps);
    }

    private static String step(Copy copy, List<CodingId> codings, Choices choices) {
        Document document = Buurt.document(copy);
        String text = Buurt.textOf(copy);
        return switch (choices.below(5)) {
            case 0, 1 -> {
                if (text.isEmpty()) yield "nothing to code";
                TextRange range = Generators.range(text).next(choices);
                Optional<Change> change =
                        CodingEdits.make(
                                        copy.project,
                                        copy,
                                        copy.ids,
                                        List.of(Buurt.coding(copy, A, range)))
                                .change();
                copy.apply(change);
                if (change.isPresent()) codings.add((CodingId) ((Change.One) change.get()).thing());
                yield "coded " + range + " " + Property.show(range.of(text));
            }
            case 2, 3 -> {
                Generators.Edited edited = Generators.edits(text).next(choices);
                copy.apply(
                        DocumentEdits.correct(
                                copy.project,
                                copy,
                                copy.ids,
                                document,
                                edited.after(),
                                Segments.NONE));
                yield "corrected to " + Property.show(edited.after());
            }
            default -> {
                RevisionId head = choices.oneOf(List.copyOf(document.revisions().keySet()));
                copy.apply(DocumentEdits.show(document, head));
                yield "shows " + head;
            }
        };
    }

    private static Units units(Document document) {
        Units units = new Units();
        Set<RevisionId> done = new HashSet<>();
        while (done.size() < document.revisions().size())
            document.revisions()
                    .forEach((id, revision) -> {
                        if (done.contains(id)) return;
                        if (revision.from().isEmpty()) units.first(id, revision.length());
                        else if (done.contains(revision.from().get())) units.next(id, revision);
                        else return;
                        done.add(id);
                    });
        return units;
    }

    /// Words of the passage that were in every text between it and the one that is shown, in their order.
    private static List<Integer> surviving(Document document, Units units, Passage made) {
        List<Integer> left = new ArrayList<>(units.in(made.revision(), made.range()));
        for (RevisionId revision : between(document, made.revision(), document.head()))
            left.retainAll(new HashSet<>(units.of(revision)));
        return left;
    }

    private static List<RevisionId> between(Document document, RevisionId one, RevisionId other) {
        List<RevisionId> up = ancestors(document, one);
        List<RevisionId> down = ancestors(document, other);
        RevisionId parting = up.stream().filter(down::contains).findFirst().orElseThrow();
        List<RevisionId> path = new ArrayList<>(up.subList(0, up.indexOf(parting) + 1));
        path.addAll(down.subList(0, down.indexOf(parting)));
        return path;
    }

    private static List<RevisionId> ancestors(Document document, RevisionId revision) {
        List<RevisionId> line = new ArrayList<>();
        for (Optional<RevisionId> at = Optional.of(revision);
                at.isPresent();
                at = document.revision(at.get()).from()) line.add(at.get());
        return line;
    }

    @Test
    void whatStandsAtTodaysPlaceAreTheWordsThatSurvived() {
        Property.forAllAssert(
                1000,
                RevisionsPropertiesTest::corrected,
                corrected -> {
                    Document document = corrected.document();
                    Units units = units(document);
                    for (CodingId id : corrected.codings) {
                        var coding = Buurt.coding(corrected.copy, id);
                        List<Integer> survived = surviving(document, units, coding.made());
                        List<Integer> today =
                                coding.today()
                                        .map(range -> units.in(document.head(), range))
                                        .orElse(List.of());
                        List<Integer> others = new ArrayList<>(units.of(coding.made().revision()));
                        others.removeAll(units.in(coding.made().revision(), coding.made().range()));
                        List<Integer> kept = new ArrayList<>(today);
                        kept.retainAll(survived);
                        assertThat(kept).as("its words, in order").isEqualTo(survived);
                        assertThat(Collections.disjoint(today, others)).as("no others").isTrue();
                        assertThat(coding.today()).isEqualTo(document.today(coding.made()));
                    }
                });
    }

    @Test
    void aCodingOnTheTextThatIsShownStandsWhereItWasMade() {
        Property.forAllAssert(
                RevisionsPropertiesTest::corrected,
                corrected -> {
                    for (CodingId id : corrected.codings) {
                        var coding = Buurt.coding(corrected.copy, id);
                        corrected.copy.apply(
                                DocumentEdits.show(corrected.document(), coding.made().revision()));
                        assertThat(Buurt.coding(corrected.copy, id).today())
                                .contains(coding.made().range());
                        assertThat(corrected.copy.project).isEqualTo(corrected.copy.folded());
                    }
                });
    }

    @Test
    void aCodingThatLostItsWordsIsThereAndListedLast() {
        Copy p = new Buurt().p;
        CodingId lost = Buurt.code(p, A, "druk");
        CodingId kept = Buurt.code(p, A, "groen");
        Buurt.correct(p, Buurt.TEXT.replace(" is druk en", ","));
        assertThat(Buurt.coding(p, lost).today()).isEmpty();
        assertThat(Buurt.words(p, kept)).isEqualTo("groen");
        var all = p.project.codings(D);
        assertThat(all.size()).isEqualTo(2);
        assertThat(all.id(1)).isEqualTo(lost);
        assertThat(all.isLost(1)).isTrue();
        p.apply(DocumentEdits.show(Buurt.document(p), Buurt.coding(p, lost).made().revision()));
        assertThat(Buurt.words(p, lost)).isEqualTo("druk");
    }
}
