package nl.trede.exchange;

import nl.trede.analysis.CodingList;
import nl.trede.analysis.CodingRow;
import nl.trede.model.Answer;
import nl.trede.model.CaseId;
import nl.trede.model.Code;
import nl.trede.model.CodeId;
import nl.trede.model.Coder;
import nl.trede.model.CoderId;
import nl.trede.model.Coding;
import nl.trede.model.CodingId;
import nl.trede.model.Document;
import nl.trede.model.DocumentId;
import nl.trede.model.Entity;
import nl.trede.model.Facet;
import nl.trede.model.FacetSetting;
import nl.trede.model.Facets;
import nl.trede.model.Filter;
import nl.trede.model.Memo;
import nl.trede.model.Project;
import nl.trede.model.Texts;
import nl.trede.model.Thing;
import nl.trede.text.TextRange;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes codings as the lines of JSON that [ProjectImport] reads: imported into a project with the same documents
/// and codes they give the same codings, with other ids.
///
/// Without a filter also what was read and asked, and memos about documents, codes and cases; of memos about other
/// things there are no lines. Codings that have lost their words, and doubles, are not written.
public final class CodingsJsonl {
    private final Project project;
    private final Texts texts;
    private final Writer out;
    private final Map<DocumentId, String> shown = new HashMap<>();
    private final Set<CodingId> written = new HashSet<>();
    private final Set<Memo> said = new HashSet<>();

    private CodingsJsonl(Project project, Texts texts, Writer out) {
        this.project = project;
        this.texts = texts;
        this.out = out;
    }

    /// @param out is not closed
    public static void write(Project project, Texts texts, Filter filter, Writer out)
            throws IOException {
        CodingsJsonl lines = new CodingsJsonl(project, texts, out);
        boolean all = filter.equals(Filter.ALL);
        if (all) lines.coverage();
        Map<CodingId, List<Memo>> about = new HashMap<>();
        for (Memo memo : project.memos().existing())
            if (memo.about().orElse(null) instanceof CodingId coding)
                about.computeIfAbsent(coding, _ -> new ArrayList<>()).add(memo);
        for (CodingRow row : CodingList.of(project, filter, texts))
            lines.coding(row, about.getOrDefault(row.id(), List.of()));
        lines.memos(all);
    }

    private interface Content {
        void of(JsonGenerator json);
    }

    /// One line: a blank behind each colon and comma would only make it longer.
    private void line(String type, Content content) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JsonOut.plain(line)) {
            json.writeStartObject().writeStringProperty("type", type);
            content.of(json);
            json.writeEndObject();
        }
        out.write(line.append('\n').toString());
    }

    private void coverage() throws IOException {
        List<Optional<Code>> topics = new ArrayList<>(List.of(Optional.empty()));
        project.codebook().tree().roots().forEach(root -> topics.add(Optional.of(root)));
        for (Document document : project.documents().existing()) {
            for (Coder coder : project.coders().existing())
                for (Optional<Code> topic : topics) read(document, coder, topic);
            for (Map.Entry<CodeId, Answer> asked : document.asked().entrySet())
                if (project.codebook().tree().shows(asked.getKey()))
                    line(
                            "asked",
                            json -> {
                                json.writeStringProperty("document", document.name());
                                json.writeStringProperty("code", path(asked.getKey()));
                                json.writeStringProperty(
                                        "answer", CodebookWriter.word(asked.getValue()));
                            });
        }
    }

    private String path(CodeId code) {
        return project.codebook().path(code);
    }

    private void read(Document document, Coder coder, Optional<Code> topic) throws IOException {
        boolean is =
                document.fields()
                        .get(Document.readKey(coder.id(), topic.map(Code::id)))
                        .orElse(false);
        if (!is) return;
        line(
                "read",
                json -> {
                    json.writeStringProperty("coder", coder.name());
                    json.writeStringProperty("document", document.name());
                    topic.ifPresent(code -> json.writeStringProperty("code", path(code.id())));
                });
    }

    private void coding(CodingRow row, List<Memo> memos) throws IOException {
        Coding coding = project.coding(row.id()).orElseThrow();
        written.add(row.id());
        Optional<Memo> own =
                memos.stream()
                        .filter(memo -> memo.coder().equals(Optional.of(coding.coder())))
                        .filter(memo -> !memo.text().isBlank())
                        .findFirst();
        own.ifPresent(said::add);
        TextRange range = new TextRange(row.start(), row.end());
        line(
                "coding",
                json -> {
                    json.writeStringProperty("id", id(row.id()));
                    json.writeStringProperty("document", row.document());
                    json.writeStringProperty("quote", row.text());
                    Quotes.nth(text(row.id().document()), range)
                            .ifPresent(nth -> json.writeNumberProperty("nth", nth));
                    json.writeStringProperty("code", row.code());
                    json.writeStringProperty("coder", row.coder());
                    json.writeObjectPropertyStart("facets");
                    for (Facets.Setting one : coding.facets().settings()) setting(json, one);
                    json.writeEndObject();
                    own.ifPresent(memo -> json.writeStringProperty("memo", memo.text()));
                    json.writeStringProperty("time", row.time().toString());
                });
    }

    private static String id(CodingId id) {
        return Long.toString(id.value());
    }

    private String text(DocumentId id) {
        return shown.computeIfAbsent(
                id, _ -> texts.text(project.documents().get(id).orElseThrow().current().text()));
    }

    private void setting(JsonGenerator json, Facets.Setting setting) {
        Optional<Facet> facet = project.facets().get(setting.facet()).filter(Entity::exists);
        String name = facet.map(Facet::name).orElse("");
        String value = facet.map(it -> it.shown(setting.value())).orElse("");
        if (value.isEmpty()) return;
        if (setting.value() instanceof FacetSetting.Amount amount)
            json.writeNumberProperty(name, amount.number());
        else json.writeStringProperty(name, value);
    }

    private void memos(boolean all) throws IOException {
        for (Memo memo : project.memos().existing()) {
            Optional<Thing> about = memo.about();
            if (about.isEmpty() || said.contains(memo) || memo.text().isBlank()) continue;
            if (!all && !(about.get() instanceof CodingId)) continue;
            Optional<String> address = address(about.get());
            Optional<CoderId> coder = memo.coder();
            String who = coder.flatMap(project.coders()::get).map(Coder::name).orElse("");
            if (address.isEmpty() || who.isEmpty()) continue;
            line(
                    "memo",
                    json -> {
                        json.writeStringProperty("about", address.get());
                        json.writeStringProperty("coder", who);
                        json.writeStringProperty("text", memo.text());
                    });
        }
    }

    private Optional<String> address(Thing thing) {
        String path =
                switch (thing) {
                    case CodingId id when written.contains(id) -> id(id);
                    case CodeId id -> path(id);
                    case DocumentId id ->
                            project.documents()
                                    .get(id)
                                    .filter(Entity::exists)
                                    .map(Document::name)
                                    .orElse("");
                    case CaseId id -> project.caseTree().path(id);
                    default -> "";
                };
        return Optional.of(path).filter(it -> !it.isEmpty());
    }
}
