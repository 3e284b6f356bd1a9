package nl.trede.exchange;

import nl.trede.change.Names;
import nl.trede.exchange.CodebookFile.WrittenCode;
import nl.trede.exchange.CodebookFile.WrittenFacet;
import nl.trede.exchange.CodebookFile.WrittenQuestion;
import nl.trede.exchange.CodebookFile.WrittenValue;
import nl.trede.model.Address;
import nl.trede.model.Definition;
import nl.trede.model.Facet;
import nl.trede.model.Question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Reads the JSON of a codebook; used once.
final class CodebookReader {
    private static final List<String> BOOK =
            List.of("format", "name", "language", "facets", "questions", "codes");
    private static final List<String> FACET = List.of("name", "gloss", "type", "role", "values");
    private static final List<String> VALUE = List.of("name", "gloss", "sign");
    private static final List<String> QUESTION = List.of("name", "about", "type", "of", "values");
    private static final List<String> CODE =
            List.of(
                    "name",
                    "gloss",
                    "color",
                    "ordered",
                    "definition",
                    "use",
                    "not",
                    "example",
                    "facets",
                    "codes");

    private final Map<String, WrittenFacet> facets = new LinkedHashMap<>();
    private final List<String> paths = new ArrayList<>();

    static CodebookFile read(JsonValue json) {
        return new CodebookReader().book(JsonFields.of(json, "", BOOK));
    }

    private CodebookFile book(JsonFields json) {
        FileMark.CODEBOOK.check(json);
        String name = json.text("name");
        String language = json.textIfAny("language").orElse("");
        for (JsonValue one : json.items("facets")) facet(one);
        List<WrittenCode> codes = codes(json, "");
        if (codes.isEmpty()) throw json.at().problem("codebook.empty").asException();
        List<WrittenQuestion> questions = questions(json);
        return new CodebookFile(name, language, List.copyOf(facets.values()), questions, codes);
    }

    private void facet(JsonValue value) {
        JsonFields facet = JsonFields.of(value, JsonFields.named(value, "name"), FACET);
        String name = facet.text("name");
        facet.at("name").check(() -> Names.check("facet", name, facets.keySet()));
        Facet.Type type = facet.word("type", Facet.Type.class);
        Facet.Role role =
                facet.wordIfAny("role", Facet.Role.class, Facet.Role.NONE).orElse(Facet.Role.NONE);
        List<WrittenValue> values = new ArrayList<>();
        for (JsonValue one : facet.items("values")) values.add(value(name, role, values, one));
        if (values.isEmpty() != (type == Facet.Type.NUMBER))
            throw facet.at("values")
                    .problem(
                            type == Facet.Type.NUMBER
                                    ? "codebook.facet.number"
                                    : "codebook.facet.values",
                            name)
                    .asException();
        facets.put(name, new WrittenFacet(name, facet.textOr("gloss", ""), type, role, values));
    }

    private static WrittenValue value(
            String facet, Facet.Role role, List<WrittenValue> before, JsonValue value) {
        JsonFields json = JsonFields.of(value, facet, VALUE);
        String name = json.text("name");
        List<String> taken = before.stream().map(WrittenValue::name).toList();
        json.at("name").check(() -> Names.check("facet.value", name, taken));
        int sign = json.integer("sign").orElse(0);
        if (sign < -1 || sign > 1)
            throw json.at("sign").problem("codebook.sign", sign, name).asException();
        if (json.has("sign") && role != Facet.Role.DIRECTION)
            throw json.at("sign").problem("codebook.sign.role", name, facet).asException();
        return new WrittenValue(name, json.textOr("gloss", ""), sign);
    }

    private List<WrittenCode> codes(JsonFields json, String above) {
        List<WrittenCode> codes = new ArrayList<>();
        for (JsonValue one : json.items("codes")) {
            List<String> taken = codes.stream().map(WrittenCode::name).toList();
            codes.add(code(one, above, taken));
        }
        return codes;
    }

    private WrittenCode code(JsonValue value, String above, List<String> taken) {
        String path =
                (above.isEmpty() ? "" : above + "/")
                        + Address.escape(JsonFields.named(value, "name"));
        JsonFields code = JsonFields.of(value, path, CODE);
        String name = code.text("name");
        code.at("name").check(() -> Names.check("code", name, taken));
        paths.add(path);
        String colour = code.textOr("color", "");
        if (code.has("color") && !colour.matches("#[0-9A-Fa-f]{6}"))
            throw code.at("color")
                    .problem("edit.colour", colour)
                    .remedy("edit.colour.way")
                    .asException();
        Definition definition =
                new Definition(
                        code.textOr("definition", ""),
                        code.textOr("use", ""),
                        code.textOr("not", ""),
                        code.textOr("example", ""));
        return new WrittenCode(
                name,
                code.textOr("gloss", ""),
                colour,
                code.isTrue("ordered"),
                definition,
                facetNames(code, name),
                codes(code, path));
    }

    private List<String> facetNames(JsonFields code, String name) {
        List<String> names = new ArrayList<>();
        for (JsonValue.Text one : code.texts("facets")) {
            if (!facets.containsKey(one.text()))
                throw one.at()
                        .problem("codebook.facet.unknown", name, one.text())
                        .remedy("codebook.facet.known", listed(facets.keySet()))
                        .asException();
            if (names.contains(one.text()))
                throw one.at().problem("codebook.facet.twice", name, one.text()).asException();
            names.add(one.text());
        }
        return names;
    }

    private List<WrittenQuestion> questions(JsonFields json) {
        List<WrittenQuestion> questions = new ArrayList<>();
        for (JsonValue one : json.items("questions")) {
            JsonFields question = JsonFields.of(one, JsonFields.named(one, "name"), QUESTION);
            String name = question.text("name");
            String about = question.text("about");
            List<String> taken =
                    questions.stream()
                            .filter(other -> other.about().equals(about))
                            .map(WrittenQuestion::name)
                            .toList();
            question.at("name").check(() -> Names.check("question", name, taken));
            questions.add(question(question, name, about));
        }
        return questions;
    }

    private WrittenQuestion question(JsonFields json, String name, String about) {
        Question.Type type = json.word("type", Question.Type.class);
        String of =
                json.textIfAny("of")
                        .map(address ->
                                json.at("of")
                                        .locate(() ->
                                                Address.find(
                                                        "code",
                                                        address,
                                                        paths,
                                                        Function.identity())))
                        .orElse("");
        List<String> values = new ArrayList<>();
        for (JsonValue.Text value : json.texts("values")) {
            if (values.contains(value.text()))
                throw value.at()
                        .problem("codebook.question.value.twice", name, value.text())
                        .asException();
            values.add(value.text());
        }
        if (type == Question.Type.RANKING && of.isEmpty())
            throw json.at().problem("codebook.question.of", name).asException();
        if ((type == Question.Type.CHOICE) == values.isEmpty())
            throw json.at("values")
                    .problem(
                            values.isEmpty()
                                    ? "codebook.question.values"
                                    : "codebook.question.novalues",
                            name)
                    .asException();
        return new WrittenQuestion(name, about, type, of, values);
    }

    private static String listed(Iterable<String> names) {
        String all = String.join(", ", names);
        return all.isEmpty() ? "-" : all;
    }
}
