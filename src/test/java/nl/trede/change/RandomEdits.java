package nl.trede.change;

import static nl.trede.change.Histories.pick;

import nl.trede.generate.Choices;
import nl.trede.model.Answer;
import nl.trede.model.AttributeValue;
import nl.trede.model.Case;
import nl.trede.model.CaseId;
import nl.trede.model.Code;
import nl.trede.model.CodeId;
import nl.trede.model.Coder;
import nl.trede.model.Coding;
import nl.trede.model.Definition;
import nl.trede.model.Document;
import nl.trede.model.DocumentId;
import nl.trede.model.Facet;
import nl.trede.model.FacetId;
import nl.trede.model.FacetIds;
import nl.trede.model.FacetSetting;
import nl.trede.model.Facets;
import nl.trede.model.Facts;
import nl.trede.model.Field;
import nl.trede.model.Member;
import nl.trede.model.Memo;
import nl.trede.model.MemoId;
import nl.trede.model.Origin;
import nl.trede.model.Passage;
import nl.trede.model.Project;
import nl.trede.model.Question;
import nl.trede.model.QuestionId;
import nl.trede.model.Speakers;
import nl.trede.model.Thing;
import nl.trede.text.Segments;
import nl.trede.text.TextRange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Random edits of every kind, of a copy as it is.
final class RandomEdits {
    private static final List<String> NAMES = List.of("geluid", "contact", "groen", "straat", "x");
    private static final List<String> WORDS =
            List.of("de", "buurt", "is", "druk", "\ud83d\ude00", "ja", "overlast", "e\u0301n");
    private static final Instant TIME = Instant.parse("2024-03-01T10:00:00Z");

    /// How many kinds of edits there are.
    static final int KINDS = 42;

    private final Copy copy;
    private final Choices choices;

    RandomEdits(Copy copy, Choices choices) {
        this.copy = copy;
        this.choices = choices;
    }

    /// One of the kinds, of something random; empty if there is nothing to do it to.
    Optional<Change> edit(int kind) {
        if (kind < 9) return code(kind);
        if (kind < 18) return coding(kind);
        return kind < 29 ? document(kind) : other(kind);
    }

    private Optional<Change> code(int kind) {
        Optional<Code> code = pick(choices, project().codes().existing());
        return switch (kind) {
            case 0, 1 ->
                    Optional.of(
                            CodeEdits.create(
                                    project(),
                                    choices.oneIn(2) ? Optional.empty() : code.map(Code::id),
                                    CodeEdits.NewCode.named(new CodeId(copy.ids.next()), name())));
            case 2 -> code.map(one -> CodeEdits.rename(project(), one, name()));
            case 3, 4 ->
                    code.map(one -> CodeEdits.move(project(), one, target(), choices.below(2)));
            case 5 -> code.map(one -> CodeEdits.define(one, new Definition(name(), "", "", "")));
            case 6 ->
                    code.map(one ->
                            choices.oneIn(2)
                                    ? CodeEdits.colour(one, choices.oneOf("#112233", "", "rood"))
                                    : CodeEdits.setFacets(
                                            one,
                                            new FacetIds(
                                                    pick(choices, project().facets().existing())
                                                            .map(Facet::id)
                                                            .stream()
                                                            .toList())));
            case 7 ->
                    code.flatMap(from ->
                            pick(choices, project().codebook().tree().inOrder())
                                    .map(into -> CodeEdits.merge(project(), from, into)));
            default -> code.map(one -> CodeEdits.remove(project(), one));
        };
    }

    /// Where a code goes: to the top, or under one that has room at that index.
    private Optional<CodeId> target() {
        return choices.oneIn(3)
                ? Optional.empty()
                : pick(choices, project().codebook().tree().inOrder())
                        .filter(one -> !project().codebook().tree().children(one).isEmpty())
                        .map(Code::id);
    }

    private Optional<Change> coding(int kind) {
        Optional<Coding> coding =
                pick(choices, project().allCodings().stream().filter(Coding::exists).toList());
        return switch (kind) {
            case 9, 10, 11, 12 -> make();
            case 13 ->
                    coding.flatMap(one ->
                            pick(choices, project().codes().existing())
                                    .map(code ->
                                            CodingEdits.recode(project(), List.of(one), code)));
            case 14 ->
                    coding.flatMap(one ->
                            range(one.document())
                                    .map(range -> CodingEdits.move(project(), copy, one, range)));
            case 15, 16 ->
                    coding.flatMap(one ->
                            pick(choices, project().facets().existing())
                                    .map(facet ->
                                            CodingEdits.qualify(project(), one, facet, setting())));
            default -> coding.map(one -> CodingEdits.remove(List.of(one.id())));
        };
    }

    private FacetSetting setting() {
        return choices.oneOf(
                new FacetSetting.Chosen(1), new FacetSetting.Chosen(2), new FacetSetting.Unset());
    }

    private Optional<Change> make() {
        List<CodingEdits.NewCoding> wanted = new ArrayList<>();
        do {
            Optional<Document> document = pick(choices, project().documents().existing());
            Optional<Code> code = pick(choices, project().codes().existing());
            Optional<TextRange> range = document.flatMap(one -> range(one.id()));
            if (code.isEmpty() || range.isEmpty()) return Optional.empty();
            wanted.add(
                    new CodingEdits.NewCoding(
                            document.get().id(),
                            range.get(),
                            code.get().id(),
                            copy.coder,
                            facets(code.get()),
                            Origin.HAND,
                            TIME,
                            choices.oneIn(4) ? name() : ""));
        } while (choices.oneIn(3));
        return CodingEdits.make(project(), copy, copy.ids, wanted).change();
    }

    private Facets facets(Code code) {
        List<Facet> allowed =
                project().codebook().facetsFor(project().codebook().resolve(code.id()));
        if (allowed.isEmpty() || choices.oneIn(2)) return Facets.NONE;
        return new Facets(
                List.of(new Facets.Setting(allowed.getFirst().id(), new FacetSetting.Chosen(1))));
    }

    private Optional<TextRange> range(DocumentId document) {
        String text = text(project().documents().get(document).orElseThrow());
        if (text.isEmpty()) return Optional.empty();
        int start = choices.below(text.length());
        return Optional.of(
                new TextRange(start, Math.min(text.length(), start + 1 + choices.below(9))));
    }

    private String text(Document document) {
        boolean there =
                document.fields().get(Field.HEAD).isPresent()
                        && copy.has(document.current().text());
        return there ? copy.text(document.current().text()) : "";
    }

    private Optional<Change> document(int kind) {
        Optional<Document> document =
                pick(choices, project().documents().existing()).filter(one -> !text(one).isEmpty());
        return switch (kind) {
            case 18 ->
                    Optional.of(
                            DocumentEdits.add(
                                    project(), copy.ids, document(copy.ids.next(), name())));
            case 19 -> document.map(one -> DocumentEdits.rename(project(), one, name()));
            case 20, 21, 22 -> document.map(this::correct);
            case 23 ->
                    document.map(one ->
                            DocumentEdits.show(
                                    one, choices.oneOf(List.copyOf(one.revisions().keySet()))));
            case 24 -> document.map(one -> DocumentEdits.remove(project(), one));
            case 25 ->
                    document.map(one ->
                            DocumentEdits.setSpeakers(
                                    one,
                                    new Speakers(
                                            Map.of(
                                                    "Jan",
                                                    pick(choices, project().cases().existing())
                                                            .map(Case::id)))));
            case 26 -> document.map(one -> DocumentEdits.setAttribute(one, "soort", value()));
            case 27 ->
                    document.map(one ->
                            DocumentEdits.read(
                                    one.id(),
                                    copy.coder,
                                    pick(choices, project().codebook().tree().roots())
                                            .map(Code::id),
                                    !choices.oneIn(3)));
            default ->
                    document.flatMap(one ->
                            pick(choices, project().codes().existing())
                                    .map(code ->
                                            DocumentEdits.asked(
                                                    one.id(),
                                                    code.id(),
                                                    choices.oneOf(Answer.values()))));
        };
    }

    private AttributeValue value() {
        return choices.oneIn(3) ? new AttributeValue.Unset() : new AttributeValue.Text(name());
    }

    private Change correct(Document document) {
        StringBuilder text = new StringBuilder();
        for (String word : text(document).split("(?<= )")) {
            int what = choices.below(6);
            if (what == 3) text.append(choices.oneOf(WORDS)).append(' ');
            if (what != 4) text.append(what == 5 ? choices.oneOf(WORDS) + " " : word);
        }
        return DocumentEdits.correct(
                project(), copy, copy.ids, document, text.toString(), Segments.NONE);
    }

    /// A document of a few words.
    static DocumentEdits.NewDocument document(long id, String name) {
        String text = name + " de buurt is druk \ud83d\ude00 ja de overlast " + id;
        return new DocumentEdits.NewDocument(
                new DocumentId(id),
                name,
                "interview",
                "nl",
                Optional.empty(),
                Map.of(),
                Speakers.NONE,
                Facts.NONE,
                text,
                Segments.NONE,
                ("original " + text).getBytes(StandardCharsets.UTF_8),
                "txt",
                "UTF-8");
    }

    private Optional<Change> other(int kind) {
        Optional<Case> one = pick(choices, project().cases().existing());
        Optional<Memo> memo = pick(choices, project().memos().existing());
        Optional<Facet> facet = pick(choices, project().facets().existing());
        return switch (kind) {
            case 29 ->
                    Optional.of(
                            CaseEdits.create(
                                    project(),
                                    new CaseId(copy.ids.next()),
                                    name(),
                                    "buurt",
                                    choices.oneIn(2) ? Optional.empty() : one.map(Case::id),
                                    Map.of("b", value(), "a", value())));
            case 30 -> one.map(it -> CaseEdits.rename(project(), it, name()));
            case 31 ->
                    one.map(it ->
                            CaseEdits.move(
                                    project(),
                                    it,
                                    pick(choices, project().cases().existing()).map(Case::id)));
            case 32 -> one.map(it -> CaseEdits.remove(project(), it));
            case 33 -> one.map(it -> CaseEdits.setAttribute(it, "a", value()));
            case 34 -> one.flatMap(this::assign);
            case 35 -> facet();
            case 36 -> facet.map(it -> SchemeEdits.removeFacet(project(), it));
            case 37 ->
                    Optional.of(
                            SchemeEdits.createQuestion(
                                    project(),
                                    new QuestionId(copy.ids.next()),
                                    name(),
                                    new Question.Form(
                                            "buurt",
                                            Question.Type.RANKING,
                                            pick(choices, project().codes().existing())
                                                    .map(Code::id),
                                            List.of())));
            case 38 -> coder();
            case 39 -> memo.map(it -> Edits.changeMemo(it, name()));
            case 40 ->
                    choices.oneIn(2)
                            ? memo.map(Edits::removeMemo)
                            : pick(choices, things())
                                    .map(about ->
                                            Edits.writeMemo(
                                                    new MemoId(copy.ids.next()),
                                                    about,
                                                    copy.coder,
                                                    name()));
            default -> composite();
        };
    }

    private Optional<Change> facet() {
        return Optional.of(
                SchemeEdits.createFacet(
                        project(),
                        new FacetId(copy.ids.next()),
                        name(),
                        "",
                        Facet.Type.ORDERED,
                        Facet.Role.NONE,
                        new Facet.Values(List.of(new Facet.Value(1, "een", "", 0)))));
    }

    private Optional<Change> coder() {
        List<Coder> coders = project().coders().existing();
        if (choices.oneIn(2)) return Optional.of(Edits.nameProject(name()));
        return choices.oneIn(2)
                ? Optional.of(
                        Edits.addCoder(
                                project(), new nl.trede.model.CoderId(copy.ids.next()), name()))
                : pick(choices, coders).map(one -> Edits.renameCoder(project(), one, name()));
    }

    private Optional<Change> assign(Case one) {
        return pick(choices, project().documents().existing())
                .flatMap(document ->
                        range(document.id())
                                .map(range ->
                                        CaseEdits.assign(
                                                one,
                                                choices.oneIn(2)
                                                        ? Member.whole(document.id())
                                                        : Member.part(
                                                                document.id(),
                                                                new Passage(
                                                                        document.head(), range)),
                                                !choices.oneIn(3))));
    }

    private Optional<Change> composite() {
        CodeId above = new CodeId(copy.ids.next());
        Change first =
                CodeEdits.create(
                        project(), Optional.empty(), CodeEdits.NewCode.named(above, name()));
        Project then = Edits.after(project(), first);
        Change second =
                CodeEdits.create(
                        then,
                        Optional.of(above),
                        CodeEdits.NewCode.named(new CodeId(copy.ids.next()), name()));
        Change third = DocumentEdits.add(project(), copy.ids, document(copy.ids.next(), name()));
        Change again = CodeEdits.rename(then, then.codes().get(above).orElseThrow(), name());
        return Optional.of(Edits.together("import", List.of(first, second, third, again)));
    }

    List<Thing> things() {
        Project project = project();
        return Stream.of(
                        project.documents().existing().stream().map(Document::id),
                        project.codes().existing().stream().map(Code::id),
                        project.cases().existing().stream().map(Case::id),
                        project.memos().existing().stream().map(Memo::id),
                        project.allCodings().stream().filter(Coding::exists).map(Coding::id))
                .<Thing>flatMap(all -> all)
                .toList();
    }

    private Project project() {
        return copy.project;
    }

    private String name() {
        return choices.oneOf(NAMES);
    }
}
