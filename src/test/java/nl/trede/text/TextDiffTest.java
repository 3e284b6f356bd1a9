package nl.trede.text;

import static nl.trede.generate.Property.forAllAssert;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.generate.Generator;
import nl.trede.generate.Generators;
import nl.trede.text.PositionMap.Edit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

class TextDiffTest {
    private record Texts(String before, String after) {}

    /// The edits as a picture of both texts: `{old|new}`.
    private static String drawn(String before, String after, PositionMap map) {
        StringBuilder drawn = new StringBuilder();
        int oldAt = 0;
        int newAt = 0;
        for (Edit edit : map.edits()) {
            String kept = before.substring(oldAt, edit.start());
            newAt += kept.length();
            drawn.append(kept).append('{').append(before, edit.start(), edit.end()).append('|');
            drawn.append(after, newAt, newAt + edit.newLength()).append('}');
            oldAt = edit.end();
            newAt += edit.newLength();
        }
        return drawn.append(before.substring(oldAt)).toString();
    }

    private static final Pattern EDIT = Pattern.compile("\\{([^|]*)\\|([^}]*)}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Er is {veel |}overlast in de buurt.",
                "Er is {|veel }overlast in de buurt.",
                "Er is overlast in de {buurt|wijk}.",
                "{Gisteren was er lawaai|Er is vaak muziek} op straat.",
                "Het hu{j|i}s staat leeg.",
                "de buur{t|ten} in de stad", // what is put behind a word is part of it
                "de {w|bew}oner van de stad",
                "de {buurt|achterbuurt} in de stad", // too little of it was there
                "de buurt{en|} in de stad",
                "He{1|t} hu{j|i}s staat leeg.",
                "in {de grote stad|het kleine dorp} wonen", // nobody knows which word became which
                "de trap, {vorige week de gemeente belde|soms komt de wijkagent}.",
                "de trap, {vorige week|soms komt}\nde {gemeente|wijkagent}.", // lines hold apart
                "Daar, {vorige week|soms komt} de {gemeente belde|wijkagent}.", // a rare word too
                "de trap, {ja|nee} de {man|vrouw}.", // and one that weighs something
                "{e|g}en zorg van d{3|e} g{3|e}meente, {e|g}en huis",
                "Ja{|, hoor}.{| En verder?} Nee.",
                "a b{| a b}",
                "caf{e|e\u0301} dicht",
                "{|Nieuw.\n}Oud.\n",
                "Oud.\n{|Nieuw.\n}",
                "{alles|}",
                "{|alles}"
            })
    void editsAreFoundWhereAReaderSeesThem(String drawn) {
        String before = EDIT.matcher(drawn).replaceAll("$1");
        String after = EDIT.matcher(drawn).replaceAll("$2");
        assertThat(drawn(before, after, TextDiff.between(before, after))).isEqualTo(drawn);
    }

    @Test
    void equalTextsHaveNoEdits() {
        assertThat(TextDiff.between("Het huis", "Het huis")).isSameAs(PositionMap.NOTHING_CHANGED);
        assertThat(TextDiff.between("", "")).isSameAs(PositionMap.NOTHING_CHANGED);
    }

    private static void rebuilds(String before, String after) {
        PositionMap map = TextDiff.between(before, after);
        StringBuilder rebuilt = new StringBuilder();
        int oldAt = 0;
        for (Edit edit : map.edits()) {
            rebuilt.append(before, oldAt, edit.start());
            int newAt = rebuilt.length();
            int newEnd = newAt + edit.newLength();
            for (int position : new int[] {edit.start(), edit.end()})
                assertThat(isInsideOfASign(before, position)).as("%s of old", edit).isFalse();
            for (int position : new int[] {newAt, newEnd})
                assertThat(isInsideOfASign(after, position)).as("%s of new", edit).isFalse();
            rebuilt.append(after, newAt, newEnd);
            oldAt = edit.end();
        }
        rebuilt.append(before, oldAt, before.length());
        assertThat(rebuilt.toString()).isEqualTo(after);
    }

    private static boolean isInsideOfASign(String text, int position) {
        if (position == 0 || position == text.length()) return false;
        return Graphemes.snap(text, new TextRange(position, position + 1)).start() != position;
    }

    @Test
    void theEditsRebuildTheNewText() {
        forAllAssert(
                1000, Generators.editedText(), edited -> rebuilds(edited.before(), edited.after()));
    }

    @Test
    void theEditsRebuildATextThatHasNothingToDoWithTheOld() {
        forAllAssert(
                500,
                choices ->
                        new Texts(
                                Generators.brokenText().next(choices),
                                Generators.brokenText().next(choices)),
                texts -> rebuilds(texts.before, texts.after));
    }

    @Test
    void theEditsRebuildATextOfFewWordsThatWasMuchChanged() {
        Generator<String> few =
                choices ->
                        String.join(
                                "",
                                choices.several(
                                        choices.oneOf(10, 300, 900),
                                        some -> some.oneOf("ja ", "nee ", "a")));
        forAllAssert(
                100,
                choices -> new Texts(few.next(choices), few.next(choices)),
                texts -> rebuilds(texts.before, texts.after));
    }

    /// Words that are all different, so that there is but one answer to what became of each.
    private record Ground(List<Integer> before, List<Integer> after) {
        static String text(List<Integer> words) {
            return String.join(
                    " ", words.stream().map(n -> n < 0 ? "nieuw" + -n : "woord" + n).toList());
        }
    }

    private static final Generator<Ground> GROUND =
            choices -> {
                List<Integer> before = new ArrayList<>();
                List<Integer> after = new ArrayList<>();
                int next = 100;
                while (choices.below(60) != 0) {
                    int kind = choices.below(6);
                    if (kind != 5) before.add(next);
                    if (kind < 4) after.add(next);
                    if (kind > 4) after.add(-next);
                    next++;
                }
                return new Ground(before, after);
            };

    @Test
    void everyWordThatStayedIsFoundWhereItIsNow() {
        forAllAssert(
                500,
                GROUND,
                ground -> {
                    String before = Ground.text(ground.before);
                    String after = Ground.text(ground.after);
                    PositionMap map = TextDiff.between(before, after);
                    for (int word : ground.before) {
                        if (!ground.after.contains(word)) continue;
                        int start = before.indexOf("woord" + word);
                        int now = after.indexOf("woord" + word);
                        assertThat(map.map(new TextRange(start, start + 8)))
                                .as("word %d", word)
                                .contains(new TextRange(now, now + 8));
                    }
                });
    }

    private static String book(Random random, int words, int vocabulary) {
        StringBuilder book = new StringBuilder();
        for (int i = 0; i < words; i++) {
            double common = random.nextDouble();
            book.append('w').append((int) (vocabulary * common * common * common));
            book.append(i % 15 == 14 ? ".\n" : " ");
        }
        return book.toString();
    }

    /// Each hundredth word is replaced, taken out, or gets a neighbour, and two chapters go.
    private static String corrected(Random random, String book) {
        StringBuilder corrected = new StringBuilder();
        for (String word : book.split("(?<= )")) {
            int dice = random.nextInt(300);
            if (dice > 2) corrected.append(word);
            if (dice == 1) corrected.append("anders ");
            if (dice == 2) corrected.append(word).append("ook ");
        }
        int tenth = corrected.length() / 10;
        return corrected.delete(tenth * 7, tenth * 8).delete(tenth * 2, tenth * 3).toString();
    }

    @Test
    @Timeout(60)
    void aThousandPagesWithManyCorrectionsKeepNearlyAllTheirWords() {
        Random random = new Random(7);
        String before = book(random, 300_000, 20_000);
        String after = corrected(random, before);
        PositionMap map = TextDiff.between(before, after);
        int removed = map.edits().stream().mapToInt(Edit::oldLength).sum();
        assertThat(before).hasSizeGreaterThan(1_500_000);
        assertThat(map.edits()).hasSizeGreaterThan(1_500);
        assertThat(removed).isLessThan(before.length() / 4);
    }

    @Test
    @Timeout(60)
    void aThousandPagesThatAreAllDifferentEndInTime() {
        Random random = new Random(8);
        rebuilds(book(random, 300_000, 60), book(random, 300_000, 60));
    }
}
