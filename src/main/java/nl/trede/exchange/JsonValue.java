package nl.trede.exchange;

import nl.trede.message.Message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A value of JSON that knows where in its file it stands.
sealed interface JsonValue {
    Spot at();

    /// What it is, in words.
    Message kind();

    record Text(Spot at, String text) implements JsonValue {
        @Override
        public Message kind() {
            return Message.of("json.kind.text");
        }
    }

    /// @param digits as written
    record Figure(Spot at, String digits) implements JsonValue {
        @Override
        public Message kind() {
            return Message.of("json.kind.number");
        }
    }

    record Truth(Spot at, boolean yes) implements JsonValue {
        @Override
        public Message kind() {
            return Message.of("json.kind.truth");
        }
    }

    record Nothing(Spot at) implements JsonValue {
        @Override
        public Message kind() {
            return Message.of("json.kind.null");
        }
    }

    record Items(Spot at, List<JsonValue> list) implements JsonValue {
        public Items {
            list = List.copyOf(list);
        }

        @Override
        public Message kind() {
            return Message.of("json.kind.list");
        }
    }

    /// @param members in the order of the file
    record Members(Spot at, Map<String, JsonValue> members) implements JsonValue {
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public Message kind() {
            return Message.of("json.kind.object");
        }
    }
}
