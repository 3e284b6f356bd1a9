package nl.trede.model;

import nl.trede.text.TextRange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Everything a project holds at one moment, but the texts themselves ([Texts]). Immutable: readers of one version
/// are in nobody's way, and a new version shares with the one before what did not change.
///
/// Two projects are equal if they say the same of the same things, in whatever order they learnt it.
public final class Project {
    public static final Project EMPTY =
            new Project(
                    Fields.NONE,
                    Table.empty(),
                    Table.empty(),
                    Table.empty(),
                    Table.empty(),
                    Table.empty(),
                    Table.empty(),
                    Table.empty(),
                    new DocumentCodings[0]);

    private final Fields self;
    private final Table<CoderId, Coder> coders;
    private final Table<DocumentId, Document> documents;
    private final Table<CodeId, Code> codes;
    private final Table<FacetId, Facet> facets;
    private final Table<QuestionId, Question> questions;
    private final Table<CaseId, Case> cases;
    private final Table<MemoId, Memo> memos;

    /// By index of the document.
    private final DocumentCodings[] codings;

    private volatile @Nullable Codebook codebook;
    private volatile @Nullable Cases caseTree;

    private Project(
            Fields self,
            Table<CoderId, Coder> coders,
            Table<DocumentId, Document> documents,
            Table<CodeId, Code> codes,
            Table<FacetId, Facet> facets,
            Table<QuestionId, Question> questions,
            Table<CaseId, Case> cases,
            Table<MemoId, Memo> memos,
            DocumentCodings[] codings) {
        this.self = self;
        this.coders = coders;
        this.documents = documents;
        this.codes = codes;
        this.facets = facets;
        this.questions = questions;
        this.cases = cases;
        this.memos = memos;
        this.codings = codings;
    }

    public String name() {
        return self.get(Field.NAME).orElse("");
    }

    public Table<CoderId, Coder> coders() {
        return coders;
    }

    public Table<DocumentId, Document> documents() {
        return documents;
    }

    public Table<CodeId, Code> codes() {
        return codes;
    }

    public Table<FacetId, Facet> facets() {
        return facets;
    }

    public Table<QuestionId, Question> questions() {
        return questions;
    }

    public Table<CaseId, Case> cases() {
        return cases;
    }

    public Table<MemoId, Memo> memos() {
        return memos;
    }

    public DocumentCodings codings(DocumentId document) {
        int index = documents.indexOf(document);
        return index < 0 ? DocumentCodings.none(document) : codings[index];
    }

    /// The coding, removed or not; empty if there never was one.
    public Optional<Coding> coding(CodingId id) {
        DocumentCodings all = codings(id.document());
        int row = all.rowOf(id);
        return row < 0 ? Optional.empty() : Optional.of(coding(all, row));
    }

    public Coding coding(DocumentCodings all, int row) {
        return new Coding(
                all.id(row),
                all.made(row),
                all.today(row),
                codes.at(all.code(row)).id(),
                coders.at(all.coder(row)).id(),
                all.facets(row),
                all.origin(row),
                Instant.ofEpochMilli(all.time(row)),
                !all.isRemoved(row));
    }

    /// Documents that exist, and those that were removed while a coding stands on them.
    public List<Document> shownDocuments() {
        return documents.all().stream()
                .filter(one -> one.exists() || codings(one.id()).anyExists())
                .toList();
    }

    /// The codes as a tree, with everything that follows from how they stand.
    public Codebook codebook() {
        Codebook known = codebook;
        if (known == null) codebook = known = Codebook.of(this);
        return known;
    }

    /// The cases as a tree.
    public Cases caseTree() {
        Cases known = caseTree;
        if (known == null) caseTree = known = Cases.of(this);
        return known;
    }

    /// What is said of a thing; [Fields#NONE] of one that is not known.
    public Fields fields(Thing thing) {
        return switch (thing) {
            case ProjectId _ -> self;
            case CoderId id -> fields(coders.get(id));
            case DocumentId id -> fields(documents.get(id));
            case CodeId id -> fields(codes.get(id));
            case FacetId id -> fields(facets.get(id));
            case QuestionId id -> fields(questions.get(id));
            case CaseId id -> fields(cases.get(id));
            case MemoId id -> fields(memos.get(id));
            case CodingId id -> coding(id).map(Project::fields).orElse(Fields.NONE);
        };
    }

    private static Fields fields(Optional<? extends Entity> entity) {
        return entity.map(Entity::fields).orElse(Fields.NONE);
    }

    private static Fields fields(Coding coding) {
        Fields fields =
                Fields.NONE
                        .with(Field.AT, coding.made())
                        .with(Field.CODE, coding.code())
                        .with(Field.CODER, coding.coder())
                        .with(Field.EXISTS, coding.exists())
                        .with(Field.ORIGIN, coding.origin())
                        .with(Field.TIME, coding.time());
        for (Facets.Setting setting : coding.facets().settings())
            fields = fields.with(Facets.key(setting.facet()), setting.value(), Stamp.NEVER);
        return fields;
    }

    /// This project with other things said of some of its things, or of new ones. [Fields#NONE] makes it forget
    /// a thing.
    public Project with(Map<? extends Thing, Fields> changed) {
        if (changed.isEmpty()) return this;
        Map<Thing, Fields> all = new LinkedHashMap<>(changed);
        all.keySet().stream()
                .filter(CodingId.class::isInstance)
                .map(thing -> ((CodingId) thing).document())
                .distinct()
                .filter(document -> documents.indexOf(document) < 0)
                .toList()
                .forEach(document -> all.putIfAbsent(document, Fields.NONE));
        changed.forEach((thing, fields) -> addMentioned(all, thing, fields));
        Project tables =
                new Project(
                        all.getOrDefault(ProjectId.THIS, self),
                        coders.with(only(all, CoderId.class), Coder::new),
                        documents.with(only(all, DocumentId.class), Document::new),
                        codes.with(only(all, CodeId.class), Code::new),
                        facets.with(only(all, FacetId.class), Facet::new),
                        questions.with(only(all, QuestionId.class), Question::new),
                        cases.with(only(all, CaseId.class), Case::new),
                        memos.with(only(all, MemoId.class), Memo::new),
                        codings);
        return tables.withCodings(this, all);
    }

    /// Codes and coders that a coding mentions have an index, even before anything is known of them.
    private void addMentioned(Map<Thing, Fields> all, Thing thing, Fields fields) {
        if (!(thing instanceof CodingId)) return;
        fields.get(Field.CODE)
                .filter(code -> codes.indexOf(code) < 0)
                .ifPresent(code -> all.putIfAbsent(code, Fields.NONE));
        fields.get(Field.CODER)
                .filter(coder -> coders.indexOf(coder) < 0)
                .ifPresent(coder -> all.putIfAbsent(coder, Fields.NONE));
    }

    private static <I extends Thing> Map<I, Fields> only(Map<Thing, Fields> all, Class<I> kind) {
        Map<I, Fields> some = new LinkedHashMap<>();
        all.forEach((thing, fields) -> {
            if (kind.isInstance(thing)) some.put(kind.cast(thing), fields);
        });
        return some;
    }

    private Project withCodings(Project before, Map<Thing, Fields> changed) {
        DocumentCodings[] now = Arrays.copyOf(codings, documents.size());
        for (int i = codings.length; i < now.length; i++)
            now[i] = DocumentCodings.none(documents.at(i).id());
        Map<DocumentId, List<CodingId>> byDocument = new HashMap<>();
        for (Thing thing : changed.keySet())
            if (thing instanceof CodingId coding)
                byDocument.computeIfAbsent(coding.document(), _ -> new ArrayList<>()).add(coding);
        byDocument.forEach((document, some) -> {
            int i = documents.indexOf(document);
            now[i] = changed(now[i], documents.at(i), some, changed);
        });
        for (Thing thing : changed.keySet())
            if (thing instanceof DocumentId document && moved(before, document)) {
                int i = documents.indexOf(document);
                now[i] = replaced(now[i], documents.at(i));
            }
        return new Project(self, coders, documents, codes, facets, questions, cases, memos, now);
    }

    private DocumentCodings changed(
            DocumentCodings before,
            Document document,
            Collection<CodingId> some,
            Map<Thing, Fields> changed) {
        List<DocumentCodings.Row> rows = new ArrayList<>(some.size());
        List<CodingId> gone = new ArrayList<>();
        Map<Facets, Facets> same = new HashMap<>();
        for (CodingId id : some) {
            Fields fields = changed.getOrDefault(id, Fields.NONE);
            boolean complete =
                    fields.get(Field.AT).isPresent()
                            && fields.get(Field.CODE).isPresent()
                            && fields.get(Field.CODER).isPresent();
            if (complete) rows.add(row(document, id, fields, same));
            else gone.add(id);
        }
        return before.with(rows, gone);
    }

    private DocumentCodings.Row row(
            Document document, CodingId id, Fields fields, Map<Facets, Facets> same) {
        Passage made = fields.get(Field.AT).orElseThrow();
        Optional<TextRange> today = document.today(made);
        return new DocumentCodings.Row(
                id.value(),
                today.map(TextRange::start).orElse(DocumentCodings.LOST),
                today.map(TextRange::end).orElse(DocumentCodings.LOST),
                made.revision(),
                made.range(),
                codes.indexOf(fields.get(Field.CODE).orElseThrow()),
                coders.indexOf(fields.get(Field.CODER).orElseThrow()),
                same.computeIfAbsent(Facets.of(fields), Function.identity()),
                fields.get(Field.ORIGIN).orElse(Origin.HAND),
                !fields.exist(),
                fields.get(Field.TIME).orElse(Instant.EPOCH).toEpochMilli());
    }

    /// Whether the words of a document's codings may stand elsewhere than before.
    private boolean moved(Project before, DocumentId document) {
        Fields was = before.fields(document);
        Fields is = fields(document);
        return !was.get(Field.HEAD).equals(is.get(Field.HEAD))
                || !was.keys(Field.REVISION).equals(is.keys(Field.REVISION));
    }

    private DocumentCodings replaced(DocumentCodings before, Document document) {
        List<DocumentCodings.Row> rows = new ArrayList<>(before.size());
        for (int i = 0; i < before.size(); i++) {
            DocumentCodings.Row row = before.row(i);
            Optional<TextRange> today = document.today(before.made(i));
            rows.add(
                    row.standing(
                            today.map(TextRange::start).orElse(DocumentCodings.LOST),
                            today.map(TextRange::end).orElse(DocumentCodings.LOST)));
        }
        return DocumentCodings.of(document.id(), rows);
    }

    /// This project with the codings of documents that have none in it yet, as a file hands them out: at the place
    /// where they were made, from which they are moved to where their words stand today.
    public Project withLoaded(Collection<DocumentCodings> some) {
        DocumentCodings[] now = codings.clone();
        for (DocumentCodings one : some) {
            int i = documents.indexOf(one.document());
            now[i] = standAsMade(one, documents.at(i)) ? one : replaced(one, documents.at(i));
        }
        return new Project(self, coders, documents, codes, facets, questions, cases, memos, now);
    }

    private static boolean standAsMade(DocumentCodings all, Document document) {
        Optional<RevisionId> head = document.fields().get(Field.HEAD);
        return head.isPresent()
                && document.fields().get(Document.revisionKey(head.get())).isPresent()
                && all.areAllOn(head.get());
    }

    /// Every coding of the project, removed ones too, by document in the order of their indexes.
    public List<Coding> allCodings() {
        List<Coding> all = new ArrayList<>();
        for (DocumentCodings some : codings)
            for (int row = 0; row < some.size(); row++) all.add(coding(some, row));
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Project that
                && self.equals(that.self)
                && coders.equals(that.coders)
                && documents.equals(that.documents)
                && codes.equals(that.codes)
                && facets.equals(that.facets)
                && questions.equals(that.questions)
                && cases.equals(that.cases)
                && memos.equals(that.memos)
                && byId(allCodings()).equals(byId(that.allCodings()));
    }

    private static Map<Long, Coding> byId(List<Coding> codings) {
        Map<Long, Coding> all = new HashMap<>();
        codings.forEach(coding -> all.put(coding.id().value(), coding));
        return all;
    }

    @Override
    public int hashCode() {
        return self.hashCode() + documents.hashCode() + codes.hashCode();
    }
}
