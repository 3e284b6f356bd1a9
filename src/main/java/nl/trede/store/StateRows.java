package nl.trede.store;

import nl.trede.change.StateJson;
import nl.trede.model.CodeId;
import nl.trede.model.CoderId;
import nl.trede.model.CodingId;
import nl.trede.model.Entity;
import nl.trede.model.Facets;
import nl.trede.model.Field;
import nl.trede.model.Fields;
import nl.trede.model.Origin;
import nl.trede.model.Passage;
import nl.trede.model.Project;
import nl.trede.model.ProjectId;
import nl.trede.model.Stamp;
import nl.trede.model.Thing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is said of things as rows of the tables of the state.
final class StateRows {
    private StateRows() {}

    /// The key of a row of `field`.
    record At(long thing, String field, String sub) {}

    /// The rest of a row of `field`.
    ///
    /// @param stamp of the latest write, where the field is dated
    record Said(String kind, Optional<String> subJson, String value, Optional<Stamp> stamp) {}

    /// A row of `coding`.
    record CodingRow(
            long document,
            long id,
            long revision,
            int start,
            int end,
            long code,
            long coder,
            String facets,
            String origin,
            long time,
            int removed) {}

    /// Everything in a project that has rows in `field`.
    static List<Thing> things(Project project) {
        List<Thing> all = new ArrayList<>(List.of(ProjectId.THIS));
        List.of(
                        project.coders(),
                        project.documents(),
                        project.codes(),
                        project.facets(),
                        project.questions(),
                        project.cases(),
                        project.memos())
                .forEach(table -> table.all().stream().map(Entity::id).forEach(all::add));
        return all;
    }

    static Map<At, Said> of(Thing thing, Fields fields) {
        Map<At, Said> rows = new LinkedHashMap<>();
        fields.forEach((key, value) ->
                rows.put(
                        new At(thing.value(), key.field().name(), key.sub()),
                        new Said(
                                thing.kind().word(),
                                StateJson.sub(key),
                                StateJson.text(key.field(), value),
                                key.field().isDated()
                                        ? Optional.of(fields.stamp(key.field()))
                                        : Optional.empty())));
        return rows;
    }

    /// The row of a coding; empty for one of which place, code or coder are not known, which a project does not hold.
    static Optional<CodingRow> coding(CodingId id, Fields fields) {
        Optional<Passage> at = fields.get(Field.AT);
        Optional<CodeId> code = fields.get(Field.CODE);
        Optional<CoderId> coder = fields.get(Field.CODER);
        if (at.isEmpty() || code.isEmpty() || coder.isEmpty()) return Optional.empty();
        return Optional.of(
                new CodingRow(
                        id.document().value(),
                        id.value(),
                        at.get().revision().value(),
                        at.get().range().start(),
                        at.get().range().end(),
                        code.get().value(),
                        coder.get().value(),
                        StateJson.facets(Facets.of(fields)),
                        fields.get(Field.ORIGIN)
                                .orElse(Origin.HAND)
                                .name()
                                .toLowerCase(Locale.ROOT),
                        fields.get(Field.TIME).orElse(Instant.EPOCH).toEpochMilli(),
                        fields.exist() ? 0 : 1));
    }
}
