package nl.trede.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.message.Words;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class MatrixHtmlTest {
    private final SheetsOfAStudy sheets = new SheetsOfAStudy();

    private String page(String language) {
        return MatrixHtml.page(sheets.matrix(), sheets.behind(), sheets.note(), Words.in(language));
    }

    private static List<String> all(String pattern, String page) {
        return Pattern.compile(pattern).matcher(page).results().map(m -> m.group(1)).toList();
    }

    @Test
    void whatResearchersWroteNeverBecomesATag() {
        assertThat(page("nl"))
                .doesNotContain("<script")
                .contains("Niets dan &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
    }

    @Test
    void nothingIsFetched() {
        assertThat(page("nl"))
                .doesNotContain("src=", "<link", "@import", "url(", "http:", "https:");
    }

    @Test
    void everyCellWithCodingsLeadsToItsPassagesAndBack() {
        String page = page("nl");
        List<String> links = all("href=\"#([^\"]+)\"", page);
        List<String> ids = all("\\bid=\"([^\"]+)\"", page);

        assertThat(links).hasSize(2 * 2 + 2).allSatisfy(link -> assertThat(ids).contains(link));
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(section(page, "passages-1-0"))
                .contains("=SOM(A1) zei hij\nen", "lachte", "een.txt", "richting=positief")
                .doesNotContain("Niets dan");
    }

    private static String section(String page, String id) {
        int start = page.indexOf("<section id=\"" + id);
        return page.substring(start, page.indexOf("</section>", start));
    }

    @Test
    void anEmptyCellSaysInWordsWhyItIs() {
        assertThat(page("en"))
                .contains("<td class=\"not-asked\" title=\"not asked\">")
                .contains("<td class=\"silent\" title=\"read, nothing found\">")
                .contains("<html lang=\"en\">");
        assertThat(page("nl")).contains("<td class=\"not-read\" title=\"niet gelezen\">");
    }

    @Test
    void everyTagIsClosedInItsTurn() {
        Set<String> alone = Set.of("meta", "!doctype");
        ArrayDeque<String> open = new ArrayDeque<>();
        Matcher tag = Pattern.compile("<(/?)([!a-z0-9]+)[^>]*>").matcher(page("nl"));
        while (tag.find()) {
            if (alone.contains(tag.group(2))) continue;
            if (tag.group(1).isEmpty()) open.push(tag.group(2));
            else assertThat(open.pop()).isEqualTo(tag.group(2));
        }
        assertThat(open).isEmpty();
    }

    @Test
    void headingsComeInOrderOfTheirLevels() {
        List<Integer> levels = all("<h([1-6])", page("nl")).stream().map(Integer::valueOf).toList();
        assertThat(levels.getFirst()).isEqualTo(1);
        for (int i = 1; i < levels.size(); i++)
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        assertThat(levels).contains(1, 2, 3, 4).doesNotContain(5, 6);
    }
}
