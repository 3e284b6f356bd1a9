package nl.trede.text;

import static nl.trede.generate.Property.forAllAssert;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.generate.Generators;
import nl.trede.text.PositionMap.Edit;

import org.junit.jupiter.api.Test;

import java.util.List;

class LineEndsTest {
    @Test
    void everyKindOfLineEndBecomesOneLineFeed() {
        LineEnds mended = LineEnds.of("\ufeffa\r\nb\rc\nd\r\r\n\r\n\ne\r");
        assertThat(mended.text()).isEqualTo("a\nb\nc\nd\n\n\n\ne\n");
        assertThat(mended.fromOriginal().edits())
                .containsExactly(
                        new Edit(0, 1, 0),
                        new Edit(2, 1, 0),
                        new Edit(10, 1, 0),
                        new Edit(12, 1, 0));
    }

    @Test
    void aMarkBeforeALineEndIsRemovedWithIt() {
        LineEnds mended = LineEnds.of("\ufeff\r\na");
        assertThat(mended.text()).isEqualTo("\na");
        assertThat(mended.fromOriginal().edits()).containsExactly(new Edit(0, 2, 0));
        assertThat(LineEnds.of("\ufeff").text()).isEmpty();
    }

    @Test
    void aTextThatIsRightIsItself() {
        for (String text : List.of("", "a\n\ufeffb\n"))
            assertThat(LineEnds.of(text))
                    .isEqualTo(new LineEnds(text, PositionMap.NOTHING_CHANGED));
    }

    @Test
    void everyOtherSignIsFoundWhereTheMapSays() {
        forAllAssert(
                500,
                Generators.foreignText(),
                original -> {
                    LineEnds mended = LineEnds.of(original);
                    String withoutMark =
                            original.startsWith("\ufeff") ? original.substring(1) : original;
                    assertThat(mended.text())
                            .isEqualTo(withoutMark.replace("\r\n", "\n").replace('\r', '\n'));
                    for (int i = 0; i < original.length(); i++) {
                        boolean goes =
                                (i == 0 && original.startsWith("\ufeff"))
                                        || original.startsWith("\r\n", i);
                        String stays = original.substring(i, i + 1).replace('\r', '\n');
                        assertThat(
                                        mended.fromOriginal()
                                                .map(new TextRange(i, i + 1))
                                                .map(range -> range.of(mended.text())))
                                .as("%d", i)
                                .isEqualTo(
                                        goes
                                                ? java.util.Optional.empty()
                                                : java.util.Optional.of(stays));
                    }
                });
    }
}
