package nl.trede.change;

import static nl.trede.change.Buurt.A;
import static nl.trede.change.Buurt.B;
import static nl.trede.change.Buurt.D;
import static nl.trede.change.Buurt.code;
import static nl.trede.change.Buurt.rename;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import nl.trede.message.Words;
import nl.trede.model.Answer;
import nl.trede.model.AttributeValue;
import nl.trede.model.CodeId;
import nl.trede.model.CoderId;
import nl.trede.model.Stamp;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The log as people read it, and who writes it.
class HistoryTest {
    private static final Words NL = Words.in("nl");
    private static final Words EN = Words.in("en");

    private final Buurt both = new Buurt();
    private final Copy p = both.p;

    private History.Line line() {
        return History.line(p.project, p.log, p.log.last());
    }

    private String told() {
        return NL.say(line().summary());
    }

    @Test
    void aRenameTellsWhatStoodThereBefore() {
        rename(p, A, "x");
        assertThat(told()).isEqualTo("code 'x': naam wordt 'x' (was 'a')");
        rename(p, A, "y");
        assertThat(told()).isEqualTo("code 'y': naam wordt 'y' (was 'x')");
        assertThat(EN.say(line().summary())).isEqualTo("code 'y': named 'y' (was 'x')");
        assertThat(line().coder()).isEqualTo("Piet");
        assertThat(line().kind()).isEqualTo("code.renamed");
        assertThat(line().time()).isEqualTo(Instant.ofEpochMilli(p.last().wall()));
    }

    @Test
    void valuesAreShownAsPeopleWriteThem() {
        p.apply(
                DocumentEdits.setAttribute(
                        Buurt.document(p), "soort", new AttributeValue.Text("lang")));
        assertThat(told()).isEqualTo("document 'gesprek': kenmerk lang (was –)");
        p.apply(DocumentEdits.asked(D, A, Answer.UNKNOWN));
        assertThat(told()).endsWith("onbekend");
        p.apply(
                CodingEdits.recode(
                        p.project, List.of(Buurt.coding(p, code(p, A, "druk"))), code(p, B)));
        assertThat(told())
                .isEqualTo(
                        "codering 'b' van Piet in 'gesprek': code wordt code 'b' (was code 'a')");
    }

    @Test
    void anUndoTellsWhatItUndidAndTheEntryNoLongerCounts() {
        Entry renamed = rename(p, A, "x");
        long seq = p.log.size();
        p.undo(renamed);
        assertThat(told())
                .isEqualTo(
                        "ongedaan gemaakt wat onder "
                                + seq
                                + " stond: code 'a': naam wordt 'x' (was 'a')");
        assertThat(line().undoes()).contains(seq);
        assertThat(
                        History.line(p.project, p.log, p.log.entry(renamed.stamp()).orElseThrow())
                                .counts())
                .isFalse();
        p.redo(renamed);
        assertThat(told()).startsWith("opnieuw gedaan wat onder " + seq);
    }

    @Test
    void anUndoOfWhatIsNotHereSaysSo() {
        Entry undo =
                Entry.of(
                        new Stamp(1, 1),
                        Buurt.QUIRIEN,
                        0,
                        "undo",
                        Optional.of(new Entry.Decision(new Stamp(9, 9), Set.of(), false)),
                        List.of());
        p.take(undo);
        assertThat(told()).contains("niet voorkomt");
        assertThat(line().coder()).isEqualTo("Quirien");
    }

    @Test
    void manyThingsTogetherAndErasedAndUnknownOnesAreTold() {
        p.apply(
                Edits.together(
                        "x",
                        List.of(
                                CodeEdits.rename(p.project, code(p, A), "x"),
                                CodeEdits.rename(p.project, code(p, B), "y"),
                                CodeEdits.define(code(p, B), nl.trede.model.Definition.NONE))));
        assertThat(told()).endsWith("en nog 2 veranderingen");
        p.take(Buurt.entry(new Stamp(Long.MAX_VALUE / 2, 1), Buurt.newer(A, List.of("z"), "{}")));
        assertThat(told()).contains("nieuwere versie").contains("code.sparkled");
        p.apply(Erasing.erase(Erasing.planDocument(p.project, Buurt.document(p))));
        assertThat(
                        NL.say(
                                History.line(
                                                p.project,
                                                p.log,
                                                p.log.entry(p.log.entries().get(4).stamp())
                                                        .orElseThrow())
                                        .summary()))
                .contains("(gewist)");
    }

    @Test
    void everyKindHasASentenceInBothLanguages() {
        for (Change.One one : GoldenTest.EXAMPLES) {
            Part part = Part.of(one, "s");
            Entry entry =
                    Entry.of(
                            new Stamp(1, 1),
                            new CoderId(1),
                            0,
                            part.kind(),
                            Optional.empty(),
                            List.of(part));
            for (Words words : List.of(NL, EN)) {
                String told =
                        words.say(
                                History.line(p.project, p.log, new Log.Logged(1, false, entry))
                                        .summary());
                assertThat(told).as(part.kind()).doesNotContain("log.").doesNotContain("[");
            }
        }
    }

    @Test
    void whatACopyKnewThenIsFoldedUpToThere() {
        rename(p, A, "x");
        long then = p.log.size();
        rename(p, A, "y");
        assertThat(History.asOf(p.log, then).codes().get(A).orElseThrow().name()).isEqualTo("x");
        assertThat(History.asOf(p.log, Long.MAX_VALUE)).isEqualTo(p.project);
    }

    @Test
    void anAuthorWritesLaterThanWhatSheKnowsAndThanTheClock() {
        long[] now = {1000};
        Author author =
                new Author(
                        new Session(7, Buurt.PIET, "", "", 0),
                        () -> Instant.ofEpochMilli(now[0]),
                        () -> "s",
                        5L << 16);
        Change change = new CodeChange.CodeRenamed(A, "x");
        Entry first = author.write(change);
        assertThat(first.stamp()).isEqualTo(new Stamp(1000L << 16, 7));
        assertThat(first.wall()).isEqualTo(1000);
        assertThat(author.write(change).stamp().time()).isEqualTo((1000L << 16) + 1);
        now[0] = 10;
        assertThat(author.write(change).stamp().time()).isEqualTo((1000L << 16) + 2);
        author.know(2000L << 16);
        author.know(5);
        assertThat(author.write(change).stamp().time()).isEqualTo((2000L << 16) + 1);
        now[0] = 3000;
        assertThat(author.write(change).stamp().time()).isEqualTo(3000L << 16);
    }

    @Test
    void idsAreNeverGivenTwiceAndNeverZero() {
        long[] random = {0};
        Ids ids = new Ids(() -> random[0]++);
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 100_000; i++) seen.add(ids.next());
        assertThat(seen).hasSize(100_000).doesNotContain(0L);
        assertThat(random[0]).isEqualTo(1);
        Ids other = new Ids(() -> -1);
        assertThat(other.next()).isNotZero();
        assertThat(new CodeId(other.next())).isNotEqualTo(new CodeId(other.next()));
    }

    @Test
    void aDeltaOverTwoStepsGoesFromTheFirstToTheLast() {
        Entry one = rename(p, A, "x");
        p.undo(one);
        Delta first = p.apply(CodeEdits.rename(p.project, code(p, A), "y")).delta();
        Delta second = p.apply(CodeEdits.rename(p.project, code(p, A), "z")).delta();
        Delta.Changed changed = requireNonNull(first.then(second).changed().get(A));
        assertThat(changed.before().get(nl.trede.model.Field.NAME)).contains("a");
        assertThat(changed.after().get(nl.trede.model.Field.NAME)).contains("z");
        assertThat(first.touches(CodeId.class)).isTrue();
        assertThat(first.touches(CoderId.class)).isFalse();
        assertThat(first.things(CodeId.class)).containsExactly(A);
    }
}
