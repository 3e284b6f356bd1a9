package nl.trede.change;

import nl.trede.model.CodeId;
import nl.trede.model.Definition;
import nl.trede.model.FacetIds;
import nl.trede.model.Field;
import nl.trede.model.Place;

/// What can be done to a code.
sealed interface CodeChange extends Change.One {
    CodeId code();

    @Override
    default CodeId thing() {
        return code();
    }

    record CodeCreated(
            CodeId code,
            String name,
            String gloss,
            Place place,
            Definition definition,
            String colour,
            boolean ordered,
            FacetIds facets)
            implements CodeChange {
        @Override
        public String kind() {
            return "code.created";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.EXISTS, true)
                    .set(Field.NAME, name)
                    .set(Field.GLOSS, gloss)
                    .set(Field.PLACE, place)
                    .set(Field.DEFINITION, definition)
                    .set(Field.COLOUR, colour)
                    .set(Field.ORDERED, ordered)
                    .set(Field.FACETS, facets);
        }
    }

    record CodeRenamed(CodeId code, String name) implements CodeChange {
        @Override
        public String kind() {
            return "code.renamed";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.NAME, name);
        }
    }

    record CodeMoved(CodeId code, Place place) implements CodeChange {
        @Override
        public String kind() {
            return "code.moved";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.PLACE, place);
        }
    }

    record CodeDefined(CodeId code, Definition definition) implements CodeChange {
        @Override
        public String kind() {
            return "code.defined";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.DEFINITION, definition);
        }
    }

    /// @param colour `#RRGGBB`; empty for none of its own
    record CodeColoured(CodeId code, String colour) implements CodeChange {
        @Override
        public String kind() {
            return "code.coloured";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.COLOUR, colour);
        }
    }

    record CodeFaceted(CodeId code, FacetIds facets) implements CodeChange {
        @Override
        public String kind() {
            return "code.faceted";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.FACETS, facets);
        }
    }

    record CodeMerged(CodeId code, CodeId into) implements CodeChange {
        @Override
        public String kind() {
            return "code.merged";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.INTO, into);
        }
    }

    record CodeRemoved(CodeId code) implements CodeChange {
        @Override
        public String kind() {
            return "code.removed";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.EXISTS, false);
        }
    }
}
