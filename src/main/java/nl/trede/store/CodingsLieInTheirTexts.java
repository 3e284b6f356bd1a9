package nl.trede.store;

import nl.trede.message.Message;
import nl.trede.model.Document;
import nl.trede.model.DocumentCodings;
import nl.trede.model.Field;
import nl.trede.model.Passage;
import nl.trede.model.Revision;

import java.util.Optional;

/// Every coding lies inside the text on which it was made, and cuts no character in two halves.
final class CodingsLieInTheirTexts implements Invariant {
    @Override
    public String name() {
        return "codings-lie-in-their-texts";
    }

    @Override
    public void check(Checked file, Check.Findings findings) {
        for (Document document : file.project().documents().all()) {
            DocumentCodings codings = file.project().codings(document.id());
            for (int row = 0; row < codings.size(); row++) {
                String where = "coding " + codings.id(row).value();
                Passage made = codings.made(row);
                Optional<Revision> revision =
                        document.fields().get(Document.revisionKey(made.revision()));
                if (revision.isEmpty()) findings.add(where, Message.of("check.coding.revision"));
                else check(file, where, made, revision.get(), findings);
            }
            Optional<Boolean> exists = document.fields().get(Field.EXISTS);
            if (exists.isEmpty() && codings.size() > 0 && file.isErased(document.id().value()))
                findings.add(
                        "document " + document.id().value(), Message.of("check.erased.coding"));
        }
    }

    private static void check(
            Checked file, String where, Passage made, Revision revision, Check.Findings findings) {
        int start = made.range().start();
        int end = made.range().end();
        if (start < 0 || end > revision.length()) {
            findings.add(where, Message.of("check.coding.outside", start, end, revision.length()));
            return;
        }
        if (file.isErased(revision.text())) return;
        String text = file.texts().text(revision.text());
        if (isHalf(text, start) || isHalf(text, end))
            findings.add(where, Message.of("check.coding.half", start, end));
    }

    /// Whether a position lies between the two halves of a character beyond the first 65,536.
    private static boolean isHalf(String text, int position) {
        return position > 0
                && position < text.length()
                && Character.isHighSurrogate(text.charAt(position - 1))
                && Character.isLowSurrogate(text.charAt(position));
    }
}
