package nl.trede.change;

import nl.trede.model.Answer;
import nl.trede.model.AttributeValue;
import nl.trede.model.Attributes;
import nl.trede.model.CodeId;
import nl.trede.model.CoderId;
import nl.trede.model.Document;
import nl.trede.model.DocumentId;
import nl.trede.model.Facts;
import nl.trede.model.Field;
import nl.trede.model.Original;
import nl.trede.model.Revision;
import nl.trede.model.RevisionId;
import nl.trede.model.Speakers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What can be done to a document.
sealed interface DocumentChange extends Change.One {
    DocumentId document();

    @Override
    default DocumentId thing() {
        return document();
    }

    record DocumentAdded(
            DocumentId document,
            String name,
            String type,
            String language,
            Optional<LocalDate> date,
            Map<String, AttributeValue> attributes,
            Speakers speakers,
            Facts facts,
            Original original,
            RevisionId head,
            Revision revision,
            List<Blob> blobs)
            implements DocumentChange {
        @Override
        public String kind() {
            return "document.added";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.EXISTS, true)
                    .set(Field.NAME, name)
                    .set(Field.KIND, type)
                    .set(Field.LANGUAGE, language)
                    .set(Field.ORIGINAL, original)
                    .set(Document.revisionKey(head), revision)
                    .set(Field.HEAD, head);
            date.ifPresent(day -> to.set(Field.DATE, day));
            new TreeMap<>(attributes).forEach((key, value) -> to.set(Attributes.key(key), value));
            if (!speakers.equals(Speakers.NONE)) to.set(Field.SPEAKERS, speakers);
            if (!facts.equals(Facts.NONE)) to.set(Field.FACTS, facts);
        }
    }

    record DocumentRenamed(DocumentId document, String name) implements DocumentChange {
        @Override
        public String kind() {
            return "document.renamed";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.NAME, name);
        }
    }

    record DocumentRemoved(DocumentId document) implements DocumentChange {
        @Override
        public String kind() {
            return "document.removed";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.EXISTS, false);
        }
    }

    record DocumentCorrected(
            DocumentId document, RevisionId head, Revision revision, List<Blob> blobs)
            implements DocumentChange {
        @Override
        public String kind() {
            return "document.corrected";
        }

        @Override
        public void writes(Writes to) {
            to.set(Document.revisionKey(head), revision).set(Field.HEAD, head);
        }
    }

    /// Which of several revisions is shown.
    record HeadChosen(DocumentId document, RevisionId head) implements DocumentChange {
        @Override
        public String kind() {
            return "document.head";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.HEAD, head);
        }
    }

    record SpeakersNamed(DocumentId document, Speakers speakers) implements DocumentChange {
        @Override
        public String kind() {
            return "document.speakers";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.SPEAKERS, speakers);
        }
    }

    record DocumentAttributeSet(DocumentId document, String name, AttributeValue value)
            implements DocumentChange {
        @Override
        public String kind() {
            return "document.attribute";
        }

        @Override
        public void writes(Writes to) {
            to.set(Attributes.key(name), value);
        }
    }

    /// @param code a top-level code; empty for the whole codebook
    record DocumentRead(DocumentId document, CoderId coder, Optional<CodeId> code, boolean read)
            implements DocumentChange {
        @Override
        public String kind() {
            return "document.read";
        }

        @Override
        public void writes(Writes to) {
            to.set(Document.readKey(coder, code), read);
        }
    }

    record DocumentAsked(DocumentId document, CodeId code, Answer answer)
            implements DocumentChange {
        @Override
        public String kind() {
            return "document.asked";
        }

        @Override
        public void writes(Writes to) {
            to.set(Document.askedKey(code), answer);
        }
    }
}
