package nl.trede.store;

import nl.trede.message.Message;
import nl.trede.model.Document;
import nl.trede.model.Field;
import nl.trede.model.Hash;
import nl.trede.model.Original;
import nl.trede.model.Revision;
import nl.trede.model.RevisionId;

import java.util.Map;
import java.util.Optional;

/// Every revision of a document has its text, of the length that it says, its segments and the revision that it was
/// made from; every document has the file that it came from. What was erased may be missing.
final class RevisionsHaveTheirTexts implements Invariant {
    @Override
    public String name() {
        return "revisions-have-their-texts";
    }

    @Override
    public void check(Checked file, Check.Findings findings) {
        for (Document document : file.project().documents().all()) {
            String where = "document " + document.id().value();
            Optional<Original> original = document.original();
            if (original.isPresent() && !isThere(file, original.get().bytes()))
                findings.add(where, Message.of("check.original", original.get().bytes().hex()));
            Map<RevisionId, Revision> revisions = document.revisions();
            revisions.forEach((id, revision) -> {
                String which = where + ", revision " + id.value();
                check(file, which, revision, findings);
                if (revision.from().filter(from -> !revisions.containsKey(from)).isPresent())
                    findings.add(which, Message.of("check.revision.from"));
            });
            Optional<RevisionId> head = document.fields().get(Field.HEAD);
            if (head.isPresent() && !revisions.containsKey(head.get()))
                findings.add(where, Message.of("check.head"));
        }
    }

    private static void check(
            Checked file, String where, Revision revision, Check.Findings findings) {
        if (!isThere(file, revision.segments()))
            findings.add(where, Message.of("check.segments", revision.segments().hex()));
        if (!isThere(file, revision.text()))
            findings.add(where, Message.of("check.text", revision.text().hex()));
        else if (!file.isErased(revision.text())
                && file.texts().text(revision.text()).length() != revision.length())
            findings.add(where, Message.of("check.length", revision.length()));
    }

    private static boolean isThere(Checked file, Hash blob) {
        return file.database
                .first("select 1 from blob where hash = ?", row -> row.getLong(1), blob.hex())
                .isPresent();
    }
}
