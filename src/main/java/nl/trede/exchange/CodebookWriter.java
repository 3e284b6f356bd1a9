package nl.trede.exchange;

import nl.trede.exchange.CodebookFile.WrittenCode;
import nl.trede.exchange.CodebookFile.WrittenFacet;
import nl.trede.exchange.CodebookFile.WrittenQuestion;
import nl.trede.exchange.CodebookFile.WrittenValue;
import nl.trede.model.Definition;
import nl.trede.model.Facet;
import nl.trede.model.Question;

import tools.jackson.core.JsonGenerator;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/// Writes the JSON of a codebook. What a code, facet or question does not have is left out.
final class CodebookWriter {
    private final JsonGenerator json;

    private CodebookWriter(JsonGenerator json) {
        this.json = json;
    }

    static String write(CodebookFile codebook) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JsonOut.pretty(out)) {
            new CodebookWriter(json).book(codebook);
        }
        return out.append('\n').toString();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void book(CodebookFile codebook) {
        json.writeStartObject();
        text("format", FileMark.CODEBOOK.words());
        text("name", codebook.name());
        if (!codebook.language().isEmpty()) text("language", codebook.language());
        json.writeArrayPropertyStart("facets");
        codebook.facets().forEach(this::facet);
        json.writeEndArray().writeArrayPropertyStart("questions");
        codebook.questions().forEach(this::question);
        json.writeEndArray().writeArrayPropertyStart("codes");
        codebook.codes().forEach(this::code);
        json.writeEndArray().writeEndObject();
    }

    private void text(String field, String text) {
        json.writeStringProperty(field, text);
    }

    private void texts(String field, List<String> texts) {
        json.writeArrayPropertyStart(field);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private void facet(WrittenFacet facet) {
        json.writeStartObject();
        text("name", facet.name());
        text("gloss", facet.gloss());
        text("type", word(facet.type()));
        if (facet.role() != Facet.Role.NONE) text("role", word(facet.role()));
        if (facet.type() != Facet.Type.NUMBER) {
            json.writeArrayPropertyStart("values");
            for (WrittenValue value : facet.values()) {
                json.writeStartObject();
                text("name", value.name());
                text("gloss", value.gloss());
                if (facet.role() == Facet.Role.DIRECTION)
                    json.writeNumberProperty("sign", value.sign());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void question(WrittenQuestion question) {
        json.writeStartObject();
        text("name", question.name());
        text("about", question.about());
        text("type", word(question.type()));
        if (!question.of().isEmpty()) text("of", question.of());
        if (question.type() == Question.Type.CHOICE) texts("values", question.values());
        json.writeEndObject();
    }

    private void code(WrittenCode code) {
        json.writeStartObject();
        text("name", code.name());
        text("gloss", code.gloss());
        if (!code.colour().isEmpty()) text("color", code.colour());
        if (code.ordered()) json.writeBooleanProperty("ordered", true);
        Definition definition = code.definition();
        text("definition", definition.definition());
        boolean groups =
                (definition.use() + definition.not() + definition.example()).isEmpty()
                        && code.facets().isEmpty();
        if (!groups) {
            text("use", definition.use());
            text("not", definition.not());
            text("example", definition.example());
            texts("facets", code.facets());
        }
        if (!code.codes().isEmpty()) {
            json.writeArrayPropertyStart("codes");
            code.codes().forEach(this::code);
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
