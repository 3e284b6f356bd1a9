package nl.trede.model;

/// Whatever has an identity in a project. An id is one 64-bit number, unique over all things and all copies.
public sealed interface Thing
        permits CaseId,
                CodeId,
                CoderId,
                CodingId,
                DocumentId,
                FacetId,
                MemoId,
                ProjectId,
                QuestionId {
    long value();

    Kind kind();

    /// Kinds of things, with the names that files have for them; those never change.
    enum Kind {
        PROJECT("project"),
        CODER("coder"),
        DOCUMENT("document"),
        CODE("code"),
        FACET("facet"),
        QUESTION("question"),
        CODING("coding"),
        CASE("case"),
        MEMO("memo");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// The thing of a kind with an id; `within` is the document of a coding and of no concern to other kinds.
    static Thing of(Kind kind, long value, DocumentId within) {
        return switch (kind) {
            case PROJECT -> ProjectId.THIS;
            case CODER -> new CoderId(value);
            case DOCUMENT -> new DocumentId(value);
            case CODE -> new CodeId(value);
            case FACET -> new FacetId(value);
            case QUESTION -> new QuestionId(value);
            case CODING -> new CodingId(within, value);
            case CASE -> new CaseId(value);
            case MEMO -> new MemoId(value);
        };
    }
}
