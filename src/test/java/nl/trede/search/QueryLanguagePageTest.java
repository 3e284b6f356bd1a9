package nl.trede.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.message.Progress;
import nl.trede.message.TredeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the page on the query language shows is what happens.
class QueryLanguagePageTest {
    private static final Path PAGE = Path.of("src/site/query-language.md");

    @TempDir Path folder;

    private static List<String> section(String heading) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("#")) inside = line.equals(heading);
            else if (inside) lines.add(line);
        }
        assertThat(lines).as(heading).isNotEmpty();
        return lines;
    }

    /// The rows of a table below its head, cell by cell.
    private static List<List<String>> table(String heading) throws IOException {
        return section(heading).stream()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells -> cells.subList(1, cells.size() - 1))
                .toList();
    }

    private static List<String> quoted(String cell) {
        List<String> all = new ArrayList<>();
        String[] parts = cell.split("`", -1);
        for (int i = 1; i < parts.length; i += 2) all.add(parts[i]);
        return all;
    }

    private static Shelf documents() throws IOException {
        Shelf shelf = new Shelf();
        StringBuilder text = new StringBuilder();
        String name = "";
        List<String> lines = new ArrayList<>(section("## Examples"));
        lines.add("    :");
        for (String line : lines) {
            if (!line.startsWith("    ")) continue;
            int colon = line.indexOf(".txt:");
            if (line.startsWith("     ") || (colon < 0 && !line.equals("    :"))) {
                text.append('\n').append(line.strip());
                continue;
            }
            if (!name.isEmpty()) shelf.add(name, text.toString());
            name = line.substring(0, colon + 4).strip();
            text.setLength(0);
            text.append(line.substring(colon + 5).strip());
        }
        return shelf;
    }

    @Test
    void theExamplesFindWhatThePageSays() throws IOException {
        Shelf shelf = documents();
        assertThat(shelf.project().documents().existing()).hasSize(2);
        List<List<String>> rows = table("## Examples");
        assertThat(rows).hasSizeGreaterThan(8);
        try (Index index = Index.open(folder)) {
            index.follow(shelf.project(), shelf, Progress.NONE);
            for (List<String> row : rows) {
                String query = quoted(row.getFirst()).getFirst();
                Hits hits = index.search(shelf.project(), shelf, Query.parse(query), Progress.NONE);
                assertThat(found(hits, "a.txt", shelf)).as(query).isEqualTo(row.get(1));
                assertThat(found(hits, "b.txt", shelf)).as(query).isEqualTo(row.get(2));
            }
        }
    }

    private static String found(Hits hits, String name, Shelf shelf) {
        List<String> words = new ArrayList<>();
        for (DocumentHits some : hits.documents())
            if (some.document().name().equals(name))
                for (int i = 0; i < some.count(); i++)
                    words.add(some.range(i).of(shelf.text(some.document())).replace('\n', ' '));
        return String.join(", ", words);
    }

    @Test
    void everyQueryInTheFirstTableCanBeRead() throws IOException {
        List<List<String>> rows = table("# The query language");
        assertThat(rows).hasSizeGreaterThan(6);
        for (List<String> row : rows)
            for (String query : quoted(row.getFirst()))
                assertThat(Evaluation.leaves(Query.parse(query))).as(query).isNotEmpty();
    }

    @Test
    void everyWrongQueryIsRefused() throws IOException {
        List<List<String>> rows = table("## When a query is wrong");
        assertThat(rows).hasSizeGreaterThan(5);
        for (List<String> row : rows)
            assertThatThrownBy(() -> Query.parse(quoted(row.getFirst()).getFirst()))
                    .as(row.getFirst())
                    .isInstanceOf(TredeException.class);
    }
}
