package nl.trede.change;

import nl.trede.model.CodeId;
import nl.trede.model.CoderId;
import nl.trede.model.CodingId;
import nl.trede.model.FacetId;
import nl.trede.model.FacetSetting;
import nl.trede.model.Facets;
import nl.trede.model.Field;
import nl.trede.model.Origin;
import nl.trede.model.Passage;

import java.time.Instant;

/// What can be done to a coding.
sealed interface CodingChange extends Change.One {
    CodingId coding();

    @Override
    default CodingId thing() {
        return coding();
    }

    record CodingMade(
            CodingId coding,
            Passage at,
            CodeId code,
            CoderId coder,
            Facets facets,
            Origin origin,
            Instant time)
            implements CodingChange {
        @Override
        public String kind() {
            return "coding.made";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.EXISTS, true)
                    .set(Field.AT, at)
                    .set(Field.CODE, code)
                    .set(Field.CODER, coder)
                    .set(Field.ORIGIN, origin)
                    .set(Field.TIME, time);
            for (Facets.Setting setting : facets.settings())
                to.set(Facets.key(setting.facet()), setting.value());
        }
    }

    record CodingRecoded(CodingId coding, CodeId code) implements CodingChange {
        @Override
        public String kind() {
            return "coding.recoded";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.CODE, code);
        }
    }

    record CodingMoved(CodingId coding, Passage at) implements CodingChange {
        @Override
        public String kind() {
            return "coding.moved";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.AT, at);
        }
    }

    record CodingQualified(CodingId coding, FacetId facet, FacetSetting value)
            implements CodingChange {
        @Override
        public String kind() {
            return "coding.qualified";
        }

        @Override
        public void writes(Writes to) {
            to.set(Facets.key(facet), value);
        }
    }

    record CodingRemoved(CodingId coding) implements CodingChange {
        @Override
        public String kind() {
            return "coding.removed";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.EXISTS, false);
        }
    }
}
