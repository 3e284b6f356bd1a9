package nl.trede.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.change.Edits;
import nl.trede.model.Code;
import nl.trede.model.Coder;
import nl.trede.model.CoderId;
import nl.trede.model.Coding;
import nl.trede.model.CodingId;
import nl.trede.model.Document;
import nl.trede.model.Facet;
import nl.trede.model.Filter;
import nl.trede.model.Memo;
import nl.trede.model.Project;
import nl.trede.model.Texts;
import nl.trede.model.Thing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class CodingsJsonlTest {
    @TempDir Path folder;

    @Test
    void theStudyComesBackFromItsOwnExport() throws IOException {
        Written study = new Written(Path.of("."));
        study.take(Path.of("codebooks"), Path.of("corpus/manifest.json"));
        Project bare = study.project;
        study.take(Path.of("corpus/codings"));

        Written again = new Written(folder);
        again.texts = study.texts;
        again.project = bare;
        again.take(again.write("out.jsonl", exported(study.project, study.texts, Filter.ALL)));

        assertThat(told(again.project)).hasSize(1183 + 171 + 92).isEqualTo(told(study.project));
        assertThat(exported(again.project, again.texts, Filter.ALL).lines().count())
                .isEqualTo(exported(study.project, study.texts, Filter.ALL).lines().count());
    }

    @Test
    void aFilterLeavesOthersOut() throws IOException {
        Written files = new Written(folder);
        files.take(
                files.write(
                        "codes.json",
                        "{\"format\":\"trede-codebook/1\",\"name\":\"n\",\"codes\":[{\"name\":\"a\"}]}"),
                files.write("text.txt", "Dag dag dag.\n"),
                files.write(
                        "c.jsonl",
                        """
                        {"type":"coding","id":"1","document":"text.txt","quote":"dag","nth":2,"code":"a","coder":"A","memo":"mine","time":"2026-11-01T12:00:00Z"}
                        {"type":"coding","id":"2","document":"text.txt","quote":"Dag","code":"a","coder":"B","time":"2026-11-01T12:00:00Z"}
                        {"type":"memo","about":"1","coder":"B","text":"yours"}
                        {"type":"memo","about":"a","coder":"A","text":"of the code"}
                        {"type":"read","coder":"A","document":"text.txt"}
                        """));
        Coder a = Edits.coderNamed(files.project, "A").orElseThrow();

        String lines = exported(files.project, files.texts, Filter.ALL.withCoders(Set.of(a.id())));

        assertThat(lines.lines().map(it -> it.replaceAll("\"[0-9]{5,}\"", "\"#\"")))
                .containsExactly(
                        "{\"type\":\"coding\",\"id\":\"#\",\"document\":\"text.txt\",\"quote\":\"dag\","
                            + "\"nth\":2,\"code\":\"a\",\"coder\":\"A\",\"facets\":{},"
                            + "\"memo\":\"mine\",\"time\":\"2026-11-01T12:00:00Z\"}",
                        "{\"type\":\"memo\",\"about\":\"#\",\"coder\":\"B\",\"text\":\"yours\"}");
    }

    private static String exported(Project project, Texts texts, Filter filter) throws IOException {
        StringWriter out = new StringWriter();
        CodingsJsonl.write(project, texts, filter, out);
        return out.toString();
    }

    /// Everything that the lines say, without ids.
    private static Set<String> told(Project project) {
        Set<String> all = new TreeSet<>();
        for (Coding coding : project.allCodings())
            all.add(told(project, coding) + facets(project, coding));
        for (Memo memo : project.memos().existing())
            all.add(
                    "memo "
                            + told(project, memo.about().orElseThrow())
                            + coder(project, memo.coder().orElseThrow())
                            + memo.text());
        for (Document document : project.documents().existing())
            for (Coder coder : project.coders().existing())
                for (Code root : project.codebook().tree().roots())
                    if (document.saysRead(coder.id(), root.id()))
                        all.add("read " + document.name() + coder.name() + root.name());
        return all;
    }

    private static String told(Project project, Thing thing) {
        if (!(thing instanceof CodingId id)) return thing.toString();
        return told(project, project.coding(id).orElseThrow());
    }

    private static String told(Project project, Coding coding) {
        Document document = project.documents().get(coding.document()).orElseThrow();
        return document.name()
                + coding.made().range()
                + project.codebook().path(coding.code())
                + coder(project, coding.coder())
                + coding.time();
    }

    private static String coder(Project project, CoderId id) {
        return " " + project.coders().get(id).orElseThrow().name() + " ";
    }

    private static List<String> facets(Project project, Coding coding) {
        return coding.facets().settings().stream()
                .map(one -> {
                    Facet facet = project.facets().get(one.facet()).orElseThrow();
                    return facet.name() + "=" + facet.shown(one.value());
                })
                .sorted()
                .toList();
    }

    @Test
    void everyQuoteOfTheStudyIsWhatItsCodingStandsOn() throws IOException {
        Written study = new Written(Path.of("."));
        study.take(Path.of("codebooks"), Path.of("corpus"));
        Set<String> quoted = new TreeSet<>();
        for (String file :
                List.of("dossiers-anna", "dossiers-joost", "interviews-anna", "interviews-joost"))
            for (String line : Files.readAllLines(Path.of("corpus/codings", file + ".jsonl")))
                if (line.contains("\"type\": \"coding\"")) quoted.add(quote(line));

        Set<String> coded = new TreeSet<>();
        for (Coding coding : study.project.allCodings()) {
            Document document = study.project.documents().get(coding.document()).orElseThrow();
            coded.add(coding.made().range().of(study.texts.text(document.current().text())));
        }

        assertThat(coded).isEqualTo(quoted);
    }

    /// Cut out of the line by hand, not by what is tested.
    private static String quote(String line) {
        String begin = "\"quote\": \"";
        int start = line.indexOf(begin) + begin.length();
        int end = start;
        while (line.charAt(end) != '"') end += line.charAt(end) == '\\' ? 2 : 1;
        return line.substring(start, end).replace("\\n", "\n").replace("\\\"", "\"");
    }
}
