package nl.trede.model;

/// A question that the researcher puts to cases.
public record QuestionId(long value) implements Thing {
    @Override
    public Kind kind() {
        return Kind.QUESTION;
    }
}
