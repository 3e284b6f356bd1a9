package nl.trede.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/// The value of an attribute of a case or document.
public sealed interface AttributeValue {
    record Text(String text) implements AttributeValue {
        @Override
        public String shown() {
            return text;
        }
    }

    record Amount(BigDecimal number) implements AttributeValue {
        @Override
        public String shown() {
            return number.toPlainString();
        }
    }

    record Date(LocalDate date) implements AttributeValue {
        @Override
        public String shown() {
            return date.toString();
        }
    }

    /// Taken away.
    record Unset() implements AttributeValue {
        @Override
        public String shown() {
            return "";
        }
    }

    /// As people write it, with a decimal point; what filters compare with.
    String shown();
}
