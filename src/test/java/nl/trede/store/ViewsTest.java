package nl.trede.store;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.change.CodeEdits;
import nl.trede.model.Codebook;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a project as other programs do, with the queries and the columns of the page that describes it.
class ViewsTest {
    private static final Path PAGE = Path.of("src/site/project-file.md");

    @TempDir Path folder;
    private Path path;

    @BeforeEach
    void makeProject() {
        path = folder.resolve("p.trede");
        Sample.put(path);
    }

    private List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = Raw.connect(path);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) row.add(String.valueOf(result.getString(i)));
                rows.add(String.join(" | ", row));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return rows;
    }

    private List<String> found(String pattern) throws IOException {
        List<String> all = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(PAGE));
        while (matcher.find()) all.add(matcher.group(1));
        return all;
    }

    @Test
    void theQueriesOfThePageGiveWhatItSays() throws IOException {
        List<String> queries = found("(?s)```sql\n(.*?)```");

        assertThat(queries).hasSize(2);
        assertThat(rows(queries.get(0)))
                .containsExactly("gesprek.txt | rust | 2", "plan.txt | groen | 1");
        assertThat(rows(queries.get(1)))
                .containsExactly(
                        "mevrouw Zandstra | 71.0 | rust", "mevrouw Zandstra | 71.0 | rust");
    }

    @Test
    void everyViewIsDescribedWithItsColumns() throws IOException {
        List<String> described = new ArrayList<>();
        for (String line : found("(?m)^\\| (`\\w+` \\| [^|]+ \\| `.*) \\|$")) {
            String[] cells = line.split(" \\| ");
            String columns = cells[2].replaceAll("\\([^)]*\\)|:.*", "");
            Matcher names = Pattern.compile("`(\\w+)`").matcher(columns);
            StringBuilder all = new StringBuilder(cells[0].replace("`", ""));
            while (names.find()) all.append(' ').append(names.group(1));
            described.add(all.toString());
        }
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        rows(
                                "select v.name || ' ' || group_concat(c.name, ' ')"
                                        + " from sqlite_schema v, pragma_table_info(v.name) c"
                                        + " where v.type = 'view' group by v.name"));
    }

    @Test
    void everyTableIsDescribed() throws IOException {
        String beneath = Files.readString(PAGE).split("## What lies beneath")[1];
        assertThat(rows("select name from sqlite_schema where type = 'table'"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(beneath).contains("`" + name + "`"));
    }

    @Test
    void viewsSayWhatTheProjectHolds() {
        assertThat(rows("select text from document_text order by name"))
                .containsExactly(Sample.TALK, Sample.PLAN.replace("gemeente", "gemeenteraad"));
        assertThat(
                        rows(
                                "select c.name, p.name from code c left join code p"
                                        + " on p.id = c.parent order by c.name"))
                .containsExactly("groen | null", "park | groen", "rust | null");
        assertThat(rows("select facet_name, value_name, number from coding_facet"))
                .containsExactly("gewicht | null | 2.5");
        assertThat(
                        rows(
                                "select d.name, k.name, answer from asked a join document d on d.id"
                                        + " = a.document join code k on k.id = a.code"))
                .containsExactly("gesprek.txt | groen | unknown");
        assertThat(
                        rows(
                                "select d.name, c.name, k.name from read_by r"
                                        + " join document d on d.id = r.document"
                                        + " join coder c on c.id = r.coder"
                                        + " left join code k on k.id = r.code order by d.name"))
                .containsExactly("gesprek.txt | Joris | null", "plan.txt | Joris | groen");
        assertThat(rows("select about_kind, text from memo order by text"))
                .containsExactly("case | Zandstra, op 3", "coding | lacht");
        assertThat(
                        rows(
                                "select coder_name, origin, time, start from coding_view"
                                        + " where origin <> 'hand'"))
                .containsExactly("Joris | rule | 2026-11-01T11:00:00Z | 24");
        assertThat(rows("select count(*), sum(made_from is null) from revision"))
                .containsExactly("3 | 2");
    }

    @Test
    void aMergedCodeCountsAsTheOneItWasMergedInto() {
        try (Pen pen = new Pen(ProjectFile.open(path), 5)) {
            Codebook codebook = pen.project().codebook();
            pen.apply(now -> CodeEdits.merge(now, codebook.find("rust"), codebook.find("groen")));
        }
        assertThat(rows("select code_name, count(*) from coding_view group by code_name"))
                .containsExactly("groen | 3");
    }
}
