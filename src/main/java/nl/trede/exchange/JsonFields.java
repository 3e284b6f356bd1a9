package nl.trede.exchange;

import nl.trede.message.Message;
import nl.trede.message.TredeException;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The fields of one object of JSON, of which it is known beforehand which it may have. Whatever is not as it should
/// be is refused with its place.
final class JsonFields {
    /// Digits before or behind the point of a number that somebody writes.
    private static final int DIGITS = 40;

    private final Map<String, JsonValue> members;
    private final Spot at;

    private JsonFields(Map<String, JsonValue> members, Spot at) {
        this.members = members;
        this.at = at;
    }

    /// @param about what it belongs to, for problems with it
    /// @param known the fields that it may have
    static JsonFields of(JsonValue value, String about, List<String> known) {
        if (!(value instanceof JsonValue.Members object))
            throw wrong(value, value.at().about(about), Message.of("json.kind.object"));
        object.members()
                .forEach((name, member) -> {
                    if (!known.contains(name))
                        throw member.at()
                                .about(about)
                                .problem("json.field.unknown", name)
                                .remedy("json.field.known", String.join(", ", known))
                                .asException();
                });
        return new JsonFields(object.members(), object.at().about(about));
    }

    /// The text of one field, by which the object may be known before it is looked at; empty if it has none.
    static String named(JsonValue value, String field) {
        return value instanceof JsonValue.Members object
                        && object.members().get(field) instanceof JsonValue.Text text
                ? text.text()
                : "";
    }

    Spot at() {
        return at;
    }

    /// Where a field's value stands, or the object, if it does not have the field.
    Spot at(String name) {
        JsonValue value = members.get(name);
        return value == null ? at : value.at().about(at.about());
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    private JsonValue required(String name) {
        JsonValue value = members.get(name);
        if (value == null) throw at.problem("json.field.missing", name).asException();
        return value;
    }

    /// A text that must be there and not blank.
    String text(String name) {
        String text = text(name, required(name));
        if (text.isBlank()) throw at(name).problem("json.field.blank", name).asException();
        return text;
    }

    /// A text that may be missing or blank.
    String textOr(String name, String otherwise) {
        JsonValue value = members.get(name);
        return value == null ? otherwise : text(name, value);
    }

    /// A text that may be missing, but not blank.
    Optional<String> textIfAny(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    private String text(String name, JsonValue value) {
        if (value instanceof JsonValue.Text text) return text.text();
        throw wrong(name, value, Message.of("json.kind.text"));
    }

    boolean isTrue(String name) {
        JsonValue value = members.get(name);
        if (value == null) return false;
        if (value instanceof JsonValue.Truth truth) return truth.yes();
        throw wrong(name, value, Message.of("json.kind.truth"));
    }

    /// A whole number that may be missing.
    Optional<Integer> integer(String name) {
        JsonValue value = members.get(name);
        if (value == null) return Optional.empty();
        if (value instanceof JsonValue.Figure figure && figure.digits().matches("-?[0-9]{1,9}"))
            return Optional.of(Integer.valueOf(figure.digits()));
        throw wrong(name, value, Message.of("json.kind.integer"));
    }

    /// A constant of an enum, written in small letters.
    <E extends Enum<E>> E word(String name, Class<E> words) {
        return word(name, text(name), words);
    }

    <E extends Enum<E>> Optional<E> wordIfAny(String name, Class<E> words, @Nullable E except) {
        if (!has(name)) return Optional.empty();
        E found = word(name, text(name), words);
        if (found == except) throw unknownWord(name, text(name), words, except);
        return Optional.of(found);
    }

    private <E extends Enum<E>> E word(String name, String written, Class<E> words) {
        for (E word : words.getEnumConstants())
            if (word.name().toLowerCase(Locale.ROOT).equals(written)) return word;
        throw unknownWord(name, written, words, null);
    }

    private <E extends Enum<E>> TredeException unknownWord(
            String name, String written, Class<E> words, @Nullable E except) {
        List<String> known =
                Arrays.stream(words.getEnumConstants())
                        .filter(word -> word != except)
                        .map(word -> word.name().toLowerCase(Locale.ROOT))
                        .toList();
        return at(name).problem("json.word.unknown", name, written)
                .remedy("json.word.known", String.join(", ", known))
                .asException();
    }

    /// The values of a list; none if it is missing.
    List<JsonValue> items(String name) {
        JsonValue value = members.get(name);
        if (value == null) return List.of();
        if (value instanceof JsonValue.Items items) return items.list();
        throw wrong(name, value, Message.of("json.kind.list"));
    }

    /// The texts of a list, each not blank; none if it is missing.
    List<JsonValue.Text> texts(String name) {
        List<JsonValue.Text> texts = new ArrayList<>();
        for (JsonValue value : items(name)) texts.add(oneText(name, value));
        return texts;
    }

    private JsonValue.Text oneText(String name, JsonValue value) {
        if (!(value instanceof JsonValue.Text text))
            throw wrong(name, value, Message.of("json.kind.text"));
        if (text.text().isBlank())
            throw value.at().about(at.about()).problem("json.field.blank", name).asException();
        return new JsonValue.Text(value.at().about(at.about()), text.text());
    }

    /// What an object has of which everybody chooses the names; nothing if it is missing.
    Map<String, JsonValue> members(String name) {
        JsonValue value = members.get(name);
        if (value == null) return Map.of();
        if (value instanceof JsonValue.Members object) return object.members();
        throw wrong(name, value, Message.of("json.kind.object"));
    }

    /// The text that the value of such a name must be, not blank.
    JsonValue.Text textOf(String name, JsonValue value) {
        return oneText(name, value);
    }

    /// The number that digits are, of a bearable length.
    BigDecimal number(JsonValue.Figure figure) {
        return plain(figure, figure.at().about(at.about()));
    }

    static BigDecimal plain(JsonValue.Figure figure, Spot at) {
        BigDecimal number = new BigDecimal(figure.digits());
        if (number.precision() > DIGITS || Math.abs((long) number.scale()) > DIGITS)
            throw at.problem("json.number.long", DIGITS).asException();
        return number;
    }

    TredeException wrong(String name, JsonValue value, Message wanted) {
        return value.at()
                .about(at.about())
                .problem("json.field.kind", name, wanted, value.kind())
                .asException();
    }

    private static TredeException wrong(JsonValue value, Spot at, Message wanted) {
        return at.problem("json.kind", wanted, value.kind()).asException();
    }
}
