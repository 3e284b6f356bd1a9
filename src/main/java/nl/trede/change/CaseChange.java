package nl.trede.change;

import nl.trede.model.AttributeValue;
import nl.trede.model.Attributes;
import nl.trede.model.CaseId;
import nl.trede.model.Field;
import nl.trede.model.Member;
import nl.trede.model.Place;

import java.util.Map;
import java.util.TreeMap;

/// What can be done to a case.
sealed interface CaseChange extends Change.One {
    CaseId caseId();

    @Override
    default CaseId thing() {
        return caseId();
    }

    record CaseCreated(
            CaseId caseId,
            String name,
            String type,
            Place place,
            Map<String, AttributeValue> attributes)
            implements CaseChange {
        @Override
        public String kind() {
            return "case.created";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.EXISTS, true)
                    .set(Field.NAME, name)
                    .set(Field.KIND, type)
                    .set(Field.PLACE, place);
            new TreeMap<>(attributes).forEach((key, value) -> to.set(Attributes.key(key), value));
        }
    }

    record CaseRenamed(CaseId caseId, String name) implements CaseChange {
        @Override
        public String kind() {
            return "case.renamed";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.NAME, name);
        }
    }

    record CaseMoved(CaseId caseId, Place place) implements CaseChange {
        @Override
        public String kind() {
            return "case.moved";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.PLACE, place);
        }
    }

    record CaseRemoved(CaseId caseId) implements CaseChange {
        @Override
        public String kind() {
            return "case.removed";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.EXISTS, false);
        }
    }

    record CaseAttributeSet(CaseId caseId, String name, AttributeValue value)
            implements CaseChange {
        @Override
        public String kind() {
            return "case.attribute";
        }

        @Override
        public void writes(Writes to) {
            to.set(Attributes.key(name), value);
        }
    }

    record CaseAssigned(CaseId caseId, Member member, boolean belongs) implements CaseChange {
        @Override
        public String kind() {
            return "case.assigned";
        }

        @Override
        public void writes(Writes to) {
            to.set(Field.MEMBER.key(member.sub()), belongs);
        }
    }
}
