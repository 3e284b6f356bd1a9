package nl.trede.change;

import nl.trede.model.CoderId;
import nl.trede.model.Facet;
import nl.trede.model.FacetId;
import nl.trede.model.Field;
import nl.trede.model.MemoId;
import nl.trede.model.ProjectId;
import nl.trede.model.Question;
import nl.trede.model.QuestionId;
import nl.trede.model.Thing;

/// What can be done to the project itself, its coders, facets, questions and memos.
sealed interface SchemeChange extends Change.One {
    record ProjectNamed(String name) implements SchemeChange {
        @Override
        public ProjectId thing() {
            return ProjectId.THIS;
        }

        @Override
        public String kind() {
            return "project.named";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.NAME, name);
        }
    }

    record CoderAdded(CoderId thing, String name) implements SchemeChange {
        @Override
        public String kind() {
            return "coder.added";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.EXISTS, true).set(Field.NAME, name);
        }
    }

    record CoderRenamed(CoderId thing, String name) implements SchemeChange {
        @Override
        public String kind() {
            return "coder.renamed";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.NAME, name);
        }
    }

    record FacetCreated(
            FacetId thing,
            String name,
            String gloss,
            Facet.Type type,
            Facet.Role role,
            Facet.Values values)
            implements SchemeChange {
        @Override
        public String kind() {
            return "facet.created";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.EXISTS, true)
                    .set(Field.NAME, name)
                    .set(Field.GLOSS, gloss)
                    .set(Field.FACET_TYPE, type)
                    .set(Field.FACET_ROLE, role)
                    .set(Field.FACET_VALUES, values);
        }
    }

    record FacetRemoved(FacetId thing) implements SchemeChange {
        @Override
        public String kind() {
            return "facet.removed";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.EXISTS, false);
        }
    }

    record QuestionPut(QuestionId thing, String name, Question.Form form) implements SchemeChange {
        @Override
        public String kind() {
            return "question.created";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.EXISTS, true).set(Field.NAME, name).set(Field.QUESTION, form);
        }
    }

    record MemoWritten(MemoId thing, Thing about, CoderId coder, String text)
            implements SchemeChange {
        @Override
        public String kind() {
            return "memo.written";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.EXISTS, true)
                    .set(Field.ABOUT, about)
                    .set(Field.CODER, coder)
                    .set(Field.TEXT, text);
        }
    }

    record MemoChanged(MemoId thing, String text) implements SchemeChange {
        @Override
        public String kind() {
            return "memo.changed";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.TEXT, text);
        }
    }

    record MemoRemoved(MemoId thing) implements SchemeChange {
        @Override
        public String kind() {
            return "memo.removed";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.EXISTS, false);
        }
    }
}
