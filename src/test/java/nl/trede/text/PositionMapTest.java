package nl.trede.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nl.trede.text.PositionMap.Edit;
import nl.trede.text.PositionMap.Side;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class PositionMapTest {

    /// A text, what is done to it, and a range of it, as a picture: `{old|new}` is an edit, and the range stands
    /// between `<` and `>`.
    private record Picture(
            String before, String after, PositionMap map, Optional<TextRange> range) {
        static Picture of(String drawn) {
            StringBuilder before = new StringBuilder();
            StringBuilder after = new StringBuilder();
            List<Edit> edits = new ArrayList<>();
            int start = -1;
            int end = -1;
            int editStart = -1;
            for (int i = 0; i < drawn.length(); i++) {
                char c = drawn.charAt(i);
                switch (c) {
                    case '<' -> start = before.length();
                    case '>' -> end = before.length();
                    case '{' -> editStart = before.length();
                    case '|' -> {
                        String with = drawn.substring(i + 1, drawn.indexOf('}', i));
                        edits.add(new Edit(editStart, before.length() - editStart, with.length()));
                        after.append(with);
                        i += with.length() + 1;
                        editStart = -1;
                    }
                    default -> {
                        before.append(c);
                        if (editStart < 0) after.append(c);
                    }
                }
            }
            return new Picture(
                    before.toString(),
                    after.toString(),
                    new PositionMap(edits),
                    start < 0 ? Optional.empty() : Optional.of(new TextRange(start, end)));
        }
    }

    private static String drawn(String text, Optional<TextRange> range) {
        return range.map(r ->
                        text.substring(0, r.start())
                                + "<"
                                + r.of(text)
                                + ">"
                                + text.substring(r.end()))
                .orElse(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            textBlock =
                    """
                    een <woord> meer               -> een <woord> meer
                    {|Zeg }een <woord> meer        -> Zeg een <woord> meer
                    een <woord> {meer|minder}      -> een <woord> minder
                    {een|het} <woord> {meer|}hier  -> het <woord> hier
                    een {|mooi }<woord> meer       -> een mooi <woord> meer
                    een <{|mooi }woord> meer       -> een mooi <woord> meer
                    een <woord{|je}> meer          -> een <woord>je meer
                    een <woord>{|je} meer          -> een <woord>je meer
                    een <wo{|o}rd> meer            -> een <woord> meer
                    een <wo{or|}d> meer            -> een <wod> meer
                    een <{wo|}ord> meer            -> een <ord> meer
                    een <woo{rd|}> meer            -> een <woo> meer
                    een{ <woord> |}meer            -> eenmeer
                    een {<woord>|}meer             -> een meer
                    een {<woord>|begrip} meer      -> een <begrip> meer
                    een <{wo|bo}ord> meer          -> een <boord> meer
                    een <woo{rd|n}> meer           -> een <woon> meer
                    een <dik {woord|boek} of> twee -> een <dik boek of> twee
                    {een wo<o|geen bo}rd> meer     -> geen bo<rd> meer
                    een <wo{ord> meer|on}          -> een <wo>on
                    een {w<oor>d|begrip} meer      -> een begrip meer
                    een {<woo>rd|begrip} meer      -> een begrip meer
                    een {wo<ord>|begrip} meer      -> een begrip meer
                    {<een>|}                       -> ''
                    {<een>|twee}                   -> <twee>
                    """)
    void aRangeKeepsItsWords(String drawn, String expected) {
        Picture picture = Picture.of(drawn);
        Optional<TextRange> mapped = picture.map.map(picture.range.orElseThrow());
        assertThat(drawn(picture.after, mapped)).isEqualTo(expected);
    }

    @Test
    void aPositionWhereTextWasInsertedHasTwoSides() {
        PositionMap map = new PositionMap(List.of(new Edit(4, 0, 3)));
        assertThat(map.map(3, Side.AFTER)).isEqualTo(3);
        assertThat(map.map(4, Side.BEFORE)).isEqualTo(4);
        assertThat(map.map(4, Side.AFTER)).isEqualTo(7);
        assertThat(map.map(5, Side.BEFORE)).isEqualTo(8);
    }

    @Test
    void insideReplacedTextOnlyTheEdgesAreKnown() {
        PositionMap map = new PositionMap(List.of(new Edit(2, 3, 7)));
        int[][] expected = {{2, 2, 2}, {3, 2, 9}, {4, 2, 9}, {5, 9, 9}, {6, 10, 10}};
        for (int[] line : expected) {
            assertThat(map.map(line[0], Side.BEFORE)).as("%d before", line[0]).isEqualTo(line[1]);
            assertThat(map.map(line[0], Side.AFTER)).as("%d after", line[0]).isEqualTo(line[2]);
        }
    }

    @Test
    void editsThatTouchOverlapOrStandInAnotherOrderAreRefused() {
        Edit first = new Edit(2, 3, 1);
        for (Edit second : List.of(new Edit(5, 1, 0), new Edit(5, 0, 1), new Edit(3, 1, 1), first))
            assertThatIllegalArgumentException()
                    .as("%s", second)
                    .isThrownBy(() -> new PositionMap(List.of(first, second)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PositionMap(List.of(new Edit(6, 1, 1), first)));
        assertThat(new PositionMap(List.of(first, new Edit(6, 1, 0))).edits()).hasSize(2);
    }

    @Test
    void numbersThatNoTextCanHaveAreRefused() {
        int most = Integer.MAX_VALUE;
        assertThatIllegalArgumentException().isThrownBy(() -> new Edit(-1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Edit(1, -1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Edit(1, 2, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Edit(1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Edit(2, most - 1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new PositionMap(List.of(new Edit(0, 1, most), new Edit(2, 0, 1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PositionMap.NOTHING_CHANGED.map(-1, Side.AFTER));
    }

    @Test
    void theListOfEditsCannotBeChangedAfterwards() {
        List<Edit> edits = new ArrayList<>(List.of(new Edit(2, 3, 1)));
        PositionMap map = new PositionMap(edits);
        edits.clear();
        assertThat(map.edits()).containsExactly(new Edit(2, 3, 1));
        assertThat(map)
                .hasToString("[2 3:1]")
                .isEqualTo(new PositionMap(List.of(new Edit(2, 3, 1))));
    }
}
