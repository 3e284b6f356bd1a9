package nl.trede.model;

import java.util.List;
import java.util.Optional;

/// What the researcher asks of each case of a kind, and answers by a judgement.
public record Question(QuestionId id, Fields fields) implements Entity {
    /// How it is answered.
    public enum Type {
        RANKING,
        CHOICE,
        TEXT
    }

    /// @param about the kind of case
    /// @param of the code whose children are ranked
    /// @param values that can be chosen
    public record Form(String about, Type type, Optional<CodeId> of, List<String> values) {
        public Form {
            values = List.copyOf(values);
        }
    }

    public Form form() {
        return fields.get(Field.QUESTION)
                .orElse(new Form("", Type.TEXT, Optional.empty(), List.of()));
    }
}
