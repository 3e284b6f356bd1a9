package nl.trede.message;

import java.util.List;

/// Something that is said to people, as data: the key of a sentence in `message/{nl,en}.properties` and what
/// fills its places. It becomes words only where somebody reads it ([Words]).
///
/// An argument is a number, a text that is shown as it is, or another message.
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
