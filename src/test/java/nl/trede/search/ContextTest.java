package nl.trede.search;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.generate.Generators;
import nl.trede.generate.Property;
import nl.trede.text.Graphemes;
import nl.trede.text.TextRange;

import org.junit.jupiter.api.Test;

class ContextTest {
    private static Context around(String text, String hit, int most) {
        int start = text.indexOf(hit);
        return Context.of(text, new TextRange(start, start + hit.length()), most);
    }

    @Test
    void wordsAreNotCut() {
        String text = "Wij wonen in een oude wijk bij het station.";
        assertThat(around(text, "wijk", 8)).isEqualTo(new Context(" oude ", "wijk", " bij het"));
        assertThat(around(text, "wijk", 7)).isEqualTo(new Context(" oude ", "wijk", " bij "));
        assertThat(around(text, "wijk", 9))
                .isEqualTo(new Context("een oude ", "wijk", " bij het "));
        assertThat(around(text, "wijk", 100))
                .isEqualTo(new Context("Wij wonen in een oude ", "wijk", " bij het station."));
        assertThat(around(text, "wijk", 0)).isEqualTo(new Context("", "wijk", ""));
    }

    @Test
    void whereThereIsNoSpaceNoSignIsCut() {
        String families = "👨‍👩‍👧‍👦".repeat(3);
        Context context = around(families + "wijk" + families, "wijk", 15);
        assertThat(context).isEqualTo(new Context("👨‍👩‍👧‍👦", "wijk", "👨‍👩‍👧‍👦"));
    }

    @Test
    void itIsAStretchOfTheTextNoLongerThanAsked() {
        Property.forAll(
                500,
                choices -> new Object[] {Generators.markedText().next(choices), choices.below(40)},
                both -> {
                    String text = ((Generators.Marked) both[0]).text();
                    TextRange hit = Graphemes.snap(text, ((Generators.Marked) both[0]).range());
                    int most = (int) both[1];
                    Context context = Context.of(text, hit, most);
                    int start = hit.start() - context.before().length();
                    int end = hit.end() + context.after().length();
                    TextRange whole = new TextRange(start, end);
                    return context.before().length() <= most
                            && context.after().length() <= most
                            && context.match().equals(hit.of(text))
                            && whole.of(text)
                                    .equals(context.before() + context.match() + context.after())
                            && Graphemes.snap(text, whole).equals(whole);
                });
    }
}
