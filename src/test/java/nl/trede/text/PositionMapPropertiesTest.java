package nl.trede.text;

import static nl.trede.generate.Property.forAll;
import static nl.trede.generate.Property.forAllAssert;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.generate.Generator;
import nl.trede.generate.Generators;
import nl.trede.generate.Generators.Edited;
import nl.trede.generate.Generators.Replacement;
import nl.trede.text.PositionMap.Edit;
import nl.trede.text.PositionMap.Side;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The map against a model that does no arithmetic: every unit of the new text knows where it comes from.
class PositionMapPropertiesTest {

    /// One unit of the new text: from `oldStart` to `oldEnd` of the old one stood what it was, or what it replaced.
    private record Unit(int oldStart, int oldEnd, boolean survived) {
        boolean inserted() {
            return oldStart == oldEnd;
        }

        /// Whether it stands to the left of a position of the old text.
        boolean isLeftOf(int position, Side side) {
            if (oldStart < position && position < oldEnd) return side == Side.AFTER;
            if (inserted() && oldStart == position) return side == Side.AFTER;
            return oldEnd <= position;
        }

        boolean isIn(TextRange range) {
            return inserted()
                    ? range.start() < oldStart && oldStart < range.end()
                    : range.start() <= oldStart && oldEnd <= range.end();
        }
    }

    private static List<Unit> units(Edited edited) {
        List<Unit> units = new ArrayList<>();
        int at = 0;
        for (Replacement replacement : edited.replacements()) {
            while (at < replacement.start()) units.add(new Unit(at, ++at, true));
            at += replacement.oldLength();
            for (int i = 0; i < replacement.with().length(); i++)
                units.add(new Unit(replacement.start(), at, false));
        }
        while (at < edited.before().length()) units.add(new Unit(at, ++at, true));
        return units;
    }

    private record Case(Edited edited, TextRange range) {}

    private static final Generator<Case> CASE =
            choices -> {
                String text = Generators.markedText().next(choices).text();
                return new Case(
                        Generators.edits(text).next(choices), Generators.range(text).next(choices));
            };

    @Test
    void aPositionLiesBehindTheUnitsThatLayBeforeIt() {
        forAllAssert(
                Generators.editedText(),
                edited -> {
                    PositionMap map = edited.map();
                    List<Unit> units = units(edited);
                    for (Side side : Side.values())
                        for (int p = 0; p <= edited.before().length(); p++) {
                            int position = p;
                            assertThat(map.map(p, side))
                                    .as("%d %s", p, side)
                                    .isEqualTo(
                                            (int)
                                                    units.stream()
                                                            .filter(u -> u.isLeftOf(position, side))
                                                            .count());
                        }
                });
    }

    @Test
    void aRangeHoldsExactlyWhatIsLeftOfItOrIsEmpty() {
        forAllAssert(
                1000,
                CASE,
                given -> {
                    List<Unit> units = units(given.edited);
                    StringBuilder expected = new StringBuilder();
                    String after = given.edited.after();
                    for (int i = 0; i < units.size(); i++)
                        if (units.get(i).isIn(given.range)) expected.append(after.charAt(i));
                    Optional<TextRange> mapped = given.edited.map().map(given.range);
                    assertThat(mapped.map(range -> range.of(after)).orElse(""))
                            .isEqualTo(expected.toString());
                });
    }

    @Test
    void whatIsTypedAtTheEdgesDoesNotJoin() {
        forAllAssert(
                Generators.markedText(),
                marked -> {
                    TextRange range = marked.range();
                    Edit before = new Edit(range.start(), 0, 5);
                    Edit after = new Edit(range.end(), 0, 7);
                    assertThat(new PositionMap(List.of(before, after)).map(range))
                            .contains(new TextRange(range.start() + 5, range.end() + 5));
                });
    }

    @Test
    void theInverseOfTheInverseIsTheMap() {
        forAll(
                Generators.editedText(),
                edited -> edited.map().inverse().inverse().equals(edited.map()));
    }

    @Test
    void whatSurvivedComesBackToWhereItWas() {
        forAllAssert(
                1000,
                CASE,
                given -> {
                    PositionMap map = given.edited.map();
                    List<Unit> units = units(given.edited);
                    for (int i = 0; i < units.size(); i++) {
                        Unit unit = units.get(i);
                        if (!unit.survived) continue;
                        TextRange old = new TextRange(unit.oldStart, unit.oldEnd);
                        assertThat(map.map(old)).contains(new TextRange(i, i + 1));
                        assertThat(map.inverse().map(new TextRange(i, i + 1))).contains(old);
                    }
                });
    }

    @Test
    void positionsNeverChangePlaces() {
        forAll(
                Generators.editedText(),
                edited -> {
                    PositionMap map = edited.map();
                    int last = 0;
                    for (int p = 0; p <= edited.before().length(); p++) {
                        int before = map.map(p, Side.BEFORE);
                        int after = map.map(p, Side.AFTER);
                        boolean inside =
                                edited.replacements().stream().anyMatch(r -> isInside(r, after));
                        if (before > after || (before < last && !inside)) return false;
                        last = before;
                    }
                    return map.map(edited.before().length(), Side.AFTER) == edited.after().length();
                });
    }

    private static boolean isInside(Replacement replacement, int position) {
        return replacement.start() < position
                && position < replacement.start() + replacement.oldLength();
    }
}
