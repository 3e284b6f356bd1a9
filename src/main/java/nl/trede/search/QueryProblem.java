package nl.trede.search;

import nl.trede.message.Message;
import nl.trede.message.Problem;
import nl.trede.message.TredeException;

/// Says what is wrong with a query, and shows where.
record QueryProblem(String query) {
    /// @param position in UTF-16 units
    TredeException at(int position, String key, Object... arguments) {
        return problem(position, Message.of(key, arguments)).asException();
    }

    TredeException at(int position, String key, Message remedy, Object... arguments) {
        return problem(position, Message.of(key, arguments))
                .remedy(remedy.key(), remedy.arguments().toArray())
                .asException();
    }

    private Problem problem(int position, Message what) {
        return Problem.of("query.malformed", what, shown(), caret(position), position);
    }

    private String shown() {
        StringBuilder line = new StringBuilder();
        query.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString();
    }

    private String caret(int position) {
        int columns = query.substring(0, position).codePoints().map(QueryProblem::width).sum();
        return " ".repeat(columns) + "^";
    }

    /// How many columns a terminal gives a code point, near enough.
    private static int width(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> Character.isIdeographic(c) || (c >= 0x1f300 && c < 0x20000) ? 2 : 1;
        };
    }
}
