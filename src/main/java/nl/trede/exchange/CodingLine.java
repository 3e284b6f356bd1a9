package nl.trede.exchange;

import nl.trede.model.Answer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One line of a file of codings; addresses and quotes are not looked up yet.
sealed interface CodingLine {
    Spot at();

    /// Who says it; empty where nobody in particular does.
    default Optional<String> who() {
        return Optional.empty();
    }

    /// @param nth which of the places where the quote stands, from 1
    /// @param facets by name: a text or a number
    record Coding(
            Spot at,
            String id,
            String document,
            JsonValue.Text quote,
            Optional<Integer> nth,
            String code,
            String coder,
            Map<String, JsonValue> facets,
            String memo,
            Instant time)
            implements CodingLine {
        @Override
        public Optional<String> who() {
            return Optional.of(coder);
        }
    }

    record Read(Spot at, String coder, String document, Optional<String> code)
            implements CodingLine {
        @Override
        public Optional<String> who() {
            return Optional.of(coder);
        }
    }

    record Asked(Spot at, String document, String code, Answer answer) implements CodingLine {}

    record Memo(Spot at, String about, String coder, String text) implements CodingLine {
        @Override
        public Optional<String> who() {
            return Optional.of(coder);
        }
    }

    /// A file of them.
    ///
    /// @param path as it is called in reports
    record Lines(String path, List<CodingLine> lines) {
        public Lines {
            lines = List.copyOf(lines);
        }
    }
}
