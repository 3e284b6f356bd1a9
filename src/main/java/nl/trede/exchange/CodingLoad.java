package nl.trede.exchange;

import nl.trede.change.Change;
import nl.trede.change.CodingEdits;
import nl.trede.change.CodingEdits.NewCoding;
import nl.trede.change.DocumentEdits;
import nl.trede.change.Edits;
import nl.trede.change.Ids;
import nl.trede.message.Progress;
import nl.trede.model.Answer;
import nl.trede.model.Code;
import nl.trede.model.CodeId;
import nl.trede.model.Coder;
import nl.trede.model.CoderId;
import nl.trede.model.CodingId;
import nl.trede.model.Document;
import nl.trede.model.DocumentCodings;
import nl.trede.model.DocumentId;
import nl.trede.model.Memo;
import nl.trede.model.MemoId;
import nl.trede.model.Origin;
import nl.trede.model.Project;
import nl.trede.model.Texts;
import nl.trede.model.Thing;
import nl.trede.text.TextRange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Lines of codings on their way into a project that has the documents, codes and cases. Used once.
final class CodingLoad {
    private static final int STEP = 1000;

    private final Project project;
    private final Texts texts;
    private final Ids ids;
    private final CodingNames names;
    private final Map<String, CoderId> coders = new HashMap<>();
    private final Map<DocumentId, Quotes> quotes = new HashMap<>();
    private final Map<DocumentId, Map<Identity, CodingId>> there = new HashMap<>();
    private final Map<String, CodingId> byId = new HashMap<>();
    private final Set<Note> notes = new HashSet<>();
    private final Map<Mark, Answer> answers = new HashMap<>();
    private final Set<Mark> read = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();

    /// What makes two codings doubles of one another.
    private record Identity(CoderId coder, CodeId code, TextRange range) {}

    private record Note(Thing about, CoderId coder, String text) {}

    private record Mark(DocumentId document, Optional<CoderId> coder, Optional<CodeId> code) {}

    private record Wanted(CodingLine.Coding line, Identity identity, NewCoding coding) {}

    private CodingLoad(Project project, Texts texts, Ids ids, Map<String, CoderId> coders) {
        this.project = project;
        this.texts = texts;
        this.ids = ids;
        this.coders.putAll(coders);
        names = new CodingNames(project);
        for (Memo memo : project.memos().existing())
            if (memo.about().isPresent() && memo.coder().isPresent())
                notes.add(new Note(memo.about().get(), memo.coder().get(), memo.text()));
    }

    /// @return for each file the changes that it asks for; none if everything in it is there already
    /// @throws nl.trede.message.TredeException if a line cannot be followed; nothing is half done
    static List<List<Change>> load(
            Project project,
            Texts texts,
            Ids ids,
            List<CodingLine.Lines> files,
            Progress progress) {
        Map<String, CoderId> coders = new HashMap<>();
        List<Change> added = new ArrayList<>();
        List<List<Change>> all = new ArrayList<>();
        for (CodingLine.Lines file : files) {
            int before = added.size();
            for (CodingLine line : file.lines())
                line.who().ifPresent(name -> coder(project, ids, line, name, coders, added));
            all.add(new ArrayList<>(added.subList(before, added.size())));
        }
        Project withCoders =
                added.isEmpty() ? project : Edits.after(project, Edits.together("import", added));
        CodingLoad loading = new CodingLoad(withCoders, texts, ids, coders);
        for (int i = 0; i < files.size(); i++)
            all.get(i).addAll(loading.codings(files.get(i), progress));
        for (int i = 0; i < files.size(); i++) all.get(i).addAll(loading.rest(files.get(i)));
        return all;
    }

    private static void coder(
            Project project,
            Ids ids,
            CodingLine line,
            String name,
            Map<String, CoderId> coders,
            List<Change> added) {
        if (coders.containsKey(name)) return;
        Optional<Coder> known = Edits.coderNamed(project, name);
        CoderId id = known.map(Coder::id).orElseGet(() -> new CoderId(ids.next()));
        coders.put(name, id);
        if (known.isEmpty()) added.add(line.at().locate(() -> Edits.addCoder(project, id, name)));
    }

    private CoderId coder(String name) {
        return Optional.ofNullable(coders.get(name)).orElseThrow();
    }

    private List<Change> codings(CodingLine.Lines file, Progress progress) {
        changes.clear();
        List<Wanted> wanted = new ArrayList<>();
        Map<CodingLine.Coding, CodingId> already = new LinkedHashMap<>();
        Map<DocumentId, Map<Identity, CodingLine.Coding>> asked = new HashMap<>();
        int done = 0;
        for (CodingLine line : file.lines()) {
            if (done++ % STEP == 0) progress.step(done, file.lines().size());
            if (!(line instanceof CodingLine.Coding one)) continue;
            Wanted coding = wanted(one);
            DocumentId document = coding.coding.document();
            CodingLine.Coding other =
                    asked.computeIfAbsent(document, _ -> new HashMap<>())
                            .putIfAbsent(coding.identity, one);
            if (other != null)
                throw one.at()
                        .problem("codings.double", one.id(), other.id(), other.at().line())
                        .asException();
            CodingId known = there(document).get(coding.identity);
            if (known == null) wanted.add(coding);
            else {
                byId.put(one.id(), known);
                already.put(one, known);
            }
        }
        make(wanted);
        already.forEach((one, known) -> {
            if (!one.memo().isEmpty()) note(known, one.coder(), one.memo());
        });
        return List.copyOf(changes);
    }

    private void make(List<Wanted> wanted) {
        CodingEdits.Made made =
                CodingEdits.make(project, texts, ids, wanted.stream().map(Wanted::coding).toList());
        if (made.already() > 0) throw new IllegalStateException("doubles were left out before");
        made.change().ifPresent(changes::add);
        for (int i = 0; i < wanted.size(); i++) {
            Wanted one = wanted.get(i);
            CodingId id = made.made().get(i);
            byId.put(one.line.id(), id);
            there(one.coding.document()).put(one.identity, id);
            if (!one.line.memo().isEmpty())
                notes.add(new Note(id, one.coding.coder(), one.line.memo()));
        }
    }

    private Wanted wanted(CodingLine.Coding line) {
        Document document = names.document(line.at(), line.document());
        Code code = names.code(line.at(), line.code());
        TextRange range =
                quotes.computeIfAbsent(
                                document.id(), _ -> new Quotes(document.name(), text(document)))
                        .find(line.quote(), line.nth());
        CoderId coder = coder(line.coder());
        return new Wanted(
                line,
                new Identity(coder, code.id(), range),
                new NewCoding(
                        document.id(),
                        range,
                        code.id(),
                        coder,
                        names.facets(line.at(), code, line.facets()),
                        Origin.IMPORT,
                        line.time(),
                        line.memo()));
    }

    private String text(Document document) {
        return texts.text(document.current().text());
    }

    private Map<Identity, CodingId> there(DocumentId document) {
        return there.computeIfAbsent(
                document,
                _ -> {
                    Map<Identity, CodingId> known = new HashMap<>();
                    DocumentCodings all = project.codings(document);
                    for (int row = 0; row < all.size(); row++) {
                        if (all.isRemoved(row) || all.isLost(row)) continue;
                        CoderId coder = project.coders().at(all.coder(row)).id();
                        CodeId code =
                                project.codes().at(project.codebook().resolve(all.code(row))).id();
                        known.put(
                                new Identity(coder, code, all.today(row).orElseThrow()),
                                all.id(row));
                    }
                    return known;
                });
    }

    private List<Change> rest(CodingLine.Lines file) {
        changes.clear();
        for (CodingLine line : file.lines())
            switch (line) {
                case CodingLine.Coding _ -> {}
                case CodingLine.Read one -> read(one);
                case CodingLine.Asked one -> asked(one);
                case CodingLine.Memo one -> note(about(one), one.coder(), one.text());
            }
        return List.copyOf(changes);
    }

    private Thing about(CodingLine.Memo memo) {
        CodingId coding = byId.get(memo.about());
        return coding != null ? coding : names.anything(memo.at(), memo.about());
    }

    private void note(Thing about, String coder, String text) {
        CoderId who = coder(coder);
        if (notes.add(new Note(about, who, text)))
            changes.add(Edits.writeMemo(new MemoId(ids.next()), about, who, text));
    }

    private void read(CodingLine.Read line) {
        Document document = names.document(line.at(), line.document());
        Optional<CodeId> code = line.code().map(it -> names.topLevel(line.at(), it).id());
        CoderId who = coder(line.coder());
        boolean known = document.fields().get(Document.readKey(who, code)).orElse(false);
        if (read.add(new Mark(document.id(), Optional.of(who), code)) && !known)
            changes.add(DocumentEdits.read(document.id(), who, code, true));
    }

    private void asked(CodingLine.Asked line) {
        Document document = names.document(line.at(), line.document());
        Code code = names.code(line.at(), line.code());
        Mark mark = new Mark(document.id(), Optional.empty(), Optional.of(code.id()));
        Answer before =
                answers.getOrDefault(mark, document.asked().getOrDefault(code.id(), line.answer()));
        if (before != line.answer())
            throw line.at()
                    .problem(
                            "codings.asked.other",
                            document.name(),
                            project.codebook().path(code.id()),
                            CodebookWriter.word(line.answer()),
                            CodebookWriter.word(before))
                    .asException();
        boolean known = document.asked().containsKey(code.id());
        if (answers.put(mark, line.answer()) == null && !known)
            changes.add(DocumentEdits.asked(document.id(), code.id(), line.answer()));
    }
}
