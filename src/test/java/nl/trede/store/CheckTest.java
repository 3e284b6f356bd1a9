package nl.trede.store;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.message.Progress;
import nl.trede.message.Words;
import nl.trede.model.Project;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

class CheckTest {
    @TempDir Path folder;
    private Path path;

    @BeforeEach
    void makeProject() {
        path = folder.resolve("p.trede");
        Sample.put(path);
    }

    private List<String> found() {
        return Check.of(path, Progress.NONE).findings().stream()
                .map(f -> f.check() + ": " + f.where() + ": " + Words.in("en").say(f.what()))
                .toList();
    }

    @Test
    void aSoundProjectHasNoFindings() {
        Check.Result result = Check.of(path, Progress.NONE);

        assertThat(result.findings()).isEmpty();
        assertThat(result.isSound()).isTrue();
        assertThat(result.codings()).isEqualTo(3);
        assertThat(result.entries()).isEqualTo(Raw.number(path, "select count(*) from log"));
        assertThat(Raw.names(folder)).containsExactly("p.trede");
    }

    @Test
    void aFileThatIsOpenForWritingIsChecked() {
        try (Pen pen = new Pen(ProjectFile.open(path), 9)) {
            pen.code("nieuw");
            assertThat(found()).isEmpty();
        }
    }

    // Each line breaks one thing behind the program's back. A semicolon stands between statements.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "update log set seq = 1000 where seq = (select max(seq) from log) |"
                        + " entries-are-numbered-without-gaps: entry 1000",
                "delete from part where seq = 3 and n = 0; insert into part select 3, 1, kind,"
                        + " version, thing_kind, thing, within, fields, body, body_hash, counts,"
                        + " unknown from part where seq = 2 |"
                        + " entries-are-numbered-without-gaps: entry 3: Of the 2 parts",
                "update log set coder = coder + 1 where seq = 4 |"
                        + " entries-have-their-hash: entry 4: The particulars of this change",
                "update log set wall = 5 where seq = 4 | entries-have-their-hash: entry 4",
                "update part set fields = 'name' where seq = 2 | entries-have-their-hash: entry 2",
                "update log set kind = 'undone' where seq = 5 | entries-have-their-hash: entry 5",
                "update log set chain = hash where seq = 6 | chain-holds: entry 6: The chain is",
                "update part set body = replace(body, 'rust', 'rost') |"
                        + " bodies-have-their-hash: entry 2, part 0: What this change says is no",
                "update part set body = null where seq = 2 | bodies-have-their-hash: entry 2, part"
                        + " 0: What this change says is missing",
                "delete from session | sessions-are-known: entry 1: It is not known",
                "update part set counts = 0 where seq = 2 |"
                        + " decisions-are-followed: entry 2, part 0: Whether this counts",
                "update field set value = '\"lawaai\"' where value = '\"rust\"' |"
                        + " tables-add-up-to-the-log:",
                "delete from field where value = '\"rust\"' |"
                        + " tables-add-up-to-the-log: `ID name`: Stands in the log, but not in",
                "update coding set start = start + 1 | tables-add-up-to-the-log: coding",
                "update coding set facets = '{}' | tables-add-up-to-the-log: coding",
                "delete from coding | tables-add-up-to-the-log: coding",
                "update field set sub_json = null | tables-add-up-to-the-log:",
                "update blob set bytes = bytes || '!' where kind = 'text' |"
                        + " blobs-have-their-hash: blob",
                "update blob set kind = 'picture' | blobs-have-their-hash: blob",
                "delete from blob where kind = 'text' | revisions-have-their-texts: document ID,"
                        + " revision ID: The text is missing",
                "delete from blob where kind = 'segments' |"
                        + " revisions-have-their-texts: document ID, revision ID: How the text is",
                "delete from blob where kind = 'original' | revisions-have-their-texts: document"
                        + " ID: The file as it came is missing",
                "update field set value = replace(value, '\"length\":63', '\"length\":64') |"
                    + " revisions-have-their-texts: document ID, revision ID: The text does not",
                "update field set value = '12' where field = 'head' |"
                        + " revisions-have-their-texts: document ID: The text that this document",
                "update coding set \"end\" = 1000 where removed = 0 |"
                        + " codings-lie-in-their-texts: coding ID: The coding from 0 to 1,000 lies",
                "update coding set \"end\" = 25 where start = 24 |"
                        + " codings-lie-in-their-texts: coding ID: The coding from 24 to 25 cuts",
                "update coding set revision = 8 |"
                        + " codings-lie-in-their-texts: coding ID: The text on which",
                "update coding set code = 8 | references-are-alive: coding ID: Refers to code 8,",
                "update coding set coder = 8 | references-are-alive: coding ID: Refers to coder 8",
                "update coding set document = 8 |"
                        + " references-are-alive: coding ID: Refers to document 8",
                "update field set value = '{\"kind\":\"case\",\"id\":8}' where field = 'about' |"
                        + " references-are-alive: memo ID: Refers to case 8",
                "insert into erased select thing, '*', 2 from part where seq = 2 |"
                        + " erased-is-gone: entry 2, part 0: This was erased, but",
                "insert into meta values ('scrub', 'due') | erased-is-gone: file: The file has not",
                "delete from meta where key = 'none' |",
            })
    void whatIsBrokenIsFound(String breaking, String expected) {
        Raw.run(path, breaking.split(";"));

        List<String> found = found();

        if (expected == null) assertThat(found).isEmpty();
        else
            assertThat(found)
                    .anySatisfy(one ->
                            assertThat(one.replaceAll("-?\\d{9,}", "ID"))
                                    .startsWith(expected.replace("`", "")));
    }

    @Test
    void twoEntriesOfOneStampAreFound() {
        Raw.run(
                path,
                "pragma writable_schema = on",
                "update sqlite_schema set sql = replace(sql, 'unique (time, session)', 'check (1)')"
                        + " where name = 'log'",
                "delete from sqlite_schema where name = 'sqlite_autoindex_log_1'",
                "pragma writable_schema = reset");
        Raw.run(path, "update log set time = (select time from log where seq = 2) where seq = 3");

        assertThat(found()).contains("stamps-are-unique: entry 3: Has the same stamp as change 2.");
    }

    @Test
    void aDamagedIndexIsFoundAndRepaired() {
        Raw.run(
                path,
                "pragma writable_schema = on",
                "update sqlite_schema set rootpage = (select rootpage from sqlite_schema"
                        + " where name = 'part_unknown') where name = 'log_by_target'");
        assertThat(found())
                .anySatisfy(one -> assertThat(one).startsWith("database-is-sound: file"));
    }

    @Test
    void tablesAreRepairedFromTheLogAfterACopyWasMade() {
        Project before = load();
        Raw.run(
                path,
                "update field set value = '\"lawaai\"' where value = '\"rust\"'",
                "delete from coding where start = 0",
                "update part set counts = 1 - counts");
        assertThat(found()).isNotEmpty();

        Path copy = ProjectFile.repair(path);

        assertThat(found()).isEmpty();
        assertThat(load()).isEqualTo(before);
        assertThat(Raw.number(copy, "select count(*) from field where value = '\"lawaai\"'"))
                .isEqualTo(1);
        assertThat(Raw.names(folder)).containsExactly("p.trede", copy.getFileName().toString());
    }

    private Project load() {
        try (ProjectFile file = ProjectFile.openToRead(path)) {
            return file.load();
        }
    }
}
