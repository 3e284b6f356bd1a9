package nl.trede.change;

import java.util.Set;

/// The kinds of parts that this version of the program knows, with the version in which it writes them.
///
/// A kind or field that is not known here was written by a newer program: it is kept byte for byte and passed on,
/// it blocks edits of the fields that it writes, and the state is built without it.
final class Kinds {
    /// The version of every kind so far. When one changes, [Part] upgrades bodies of the version before.
    static final int VERSION = 1;

    private static final Set<String> KNOWN =
            Set.of(
                    "project.named",
                    "coder.added",
                    "coder.renamed",
                    "document.added",
                    "document.renamed",
                    "document.removed",
                    "document.corrected",
                    "document.head",
                    "document.speakers",
                    "document.attribute",
                    "document.read",
                    "document.asked",
                    "code.created",
                    "code.renamed",
                    "code.moved",
                    "code.defined",
                    "code.coloured",
                    "code.faceted",
                    "code.merged",
                    "code.removed",
                    "facet.created",
                    "facet.removed",
                    "question.created",
                    "coding.made",
                    "coding.recoded",
                    "coding.moved",
                    "coding.qualified",
                    "coding.removed",
                    "case.created",
                    "case.renamed",
                    "case.moved",
                    "case.removed",
                    "case.attribute",
                    "case.assigned",
                    "memo.written",
                    "memo.changed",
                    "memo.removed",
                    "thing.restated",
                    Erasure.KIND,
                    Erasure.BLOB_KIND);

    private Kinds() {}

    static Set<String> known() {
        return KNOWN;
    }

    static boolean isKnown(String kind, int version) {
        return version <= VERSION && KNOWN.contains(kind);
    }
}
