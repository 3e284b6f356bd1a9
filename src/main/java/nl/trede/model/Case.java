package nl.trede.model;

import java.util.List;

/// The unit of comparison: a neighbourhood, an application, a person.
public record Case(CaseId id, Fields fields) implements Entity {
    public String kind() {
        return fields.get(Field.KIND).orElse("");
    }

    public Place place() {
        return fields.get(Field.PLACE).orElse(Place.top(""));
    }

    public Attributes attributes() {
        return new Attributes(fields);
    }

    /// The documents and passages that were assigned to it; turns come by [Document#speakers].
    public List<Member> members() {
        return fields.keys(Field.MEMBER).stream()
                .filter(key -> fields.get(key).orElse(false))
                .map(key -> Member.of(key.sub()))
                .toList();
    }
}
