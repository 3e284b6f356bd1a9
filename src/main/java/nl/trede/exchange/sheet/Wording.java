package nl.trede.exchange.sheet;

import nl.trede.analysis.Axis;
import nl.trede.analysis.Cell;
import nl.trede.analysis.Matrix;
import nl.trede.analysis.Measure;
import nl.trede.message.Message;
import nl.trede.message.Words;
import nl.trede.model.FilterTerms;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// What a matrix says in one language: the marks in its cells and the words around it.
final class Wording {
    private final Words words;
    private final NumberFormat counts;
    private final NumberFormat shares;

    Wording(Words words) {
        this.words = words;
        counts = NumberFormat.getIntegerInstance(words.locale());
        shares = NumberFormat.getPercentInstance(words.locale());
        shares.setMinimumFractionDigits(1);
        shares.setMaximumFractionDigits(1);
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    String language() {
        return words.locale().getLanguage();
    }

    String number(Number number) {
        return number instanceof Double ? shares.format(number) : counts.format(number);
    }

    /// What stands in a cell: the number, both counts where they balance, or the mark that says why it is empty.
    String cell(Cell cell) {
        return switch (cell) {
            case Cell.Coded(Number number) -> number(number);
            case Cell.Balanced(_, int positive, int negative) ->
                    "+" + counts.format(positive) + " \u2212" + counts.format(negative);
            case Cell.Empty empty -> mark(empty);
        };
    }

    String mark(Cell.Empty empty) {
        return switch (empty) {
            case NOT_READ -> "\u2014";
            case NOT_ASKED -> say("sheet.mark.not.asked");
            case UNKNOWN -> "?";
            case UNCHANGED -> "=";
            case SILENT -> "\u00b7";
        };
    }

    String meaning(Cell.Empty empty) {
        return switch (empty) {
            case NOT_READ -> say("sheet.state.not.read");
            case NOT_ASKED -> say("sheet.state.not.asked");
            case UNKNOWN -> say("sheet.state.unknown");
            case UNCHANGED -> say("sheet.state.unchanged");
            case SILENT -> say("sheet.state.silent");
        };
    }

    String balanced() {
        return say("sheet.state.balanced");
    }

    String axis(Axis axis) {
        return say(
                switch (axis) {
                    case Axis.ByCode _ -> Message.of("sheet.axis.code");
                    case Axis.ByCase _ -> Message.of("sheet.axis.case");
                    case Axis.ByCaseKind(String kind) -> Message.of("sheet.axis.kind", kind);
                    case Axis.ByDocument _ -> Message.of("sheet.axis.document");
                    case Axis.ByCoder _ -> Message.of("sheet.axis.coder");
                    case Axis.ByAttribute(String name) -> Message.of("sheet.axis.named", name);
                    case Axis.ByFacet(String name) -> Message.of("sheet.axis.named", name);
                });
    }

    private String say(Message message) {
        return words.say(message);
    }

    String measure(Measure measure) {
        return switch (measure) {
            case CODINGS -> say("sheet.measure.codings");
            case WORDS -> say("sheet.measure.words");
            case SHARE -> say("sheet.measure.share");
            case DOCUMENTS -> say("sheet.measure.documents");
            case CODERS -> say("sheet.measure.coders");
        };
    }

    private String option(FilterTerms.Option option) {
        return switch (option) {
            case CASE -> say("sheet.filter.case");
            case DOCUMENT -> say("sheet.filter.document");
            case CODE -> say("sheet.filter.code");
            case CODER -> say("sheet.filter.coder");
            case FACET -> say("sheet.filter.facet");
            case ATTRIBUTE -> say("sheet.filter.attribute");
            case ORIGIN -> say("sheet.filter.origin");
            case SINCE -> say("sheet.filter.since");
        };
    }

    /// A name and what it says.
    record Line(String name, String value) {}

    /// What the numbers are of.
    List<Line> about(Matrix.Spec spec, Note note) {
        List<Line> all = new ArrayList<>();
        all.add(new Line(say("sheet.note.project"), note.project()));
        all.add(new Line(say("sheet.note.rows"), axis(spec.rows())));
        all.add(new Line(say("sheet.note.columns"), axis(spec.columns())));
        all.add(new Line(say("sheet.note.cell"), measure(spec.measure())));
        all.add(
                new Line(
                        say("sheet.note.below"),
                        spec.rollup() ? say("sheet.rollup.yes") : say("sheet.rollup.no")));
        if (spec.depth().isPresent())
            all.add(new Line(say("sheet.note.depth"), counts.format(spec.depth().getAsInt())));
        all.addAll(about(note));
        return all;
    }

    /// The filter, and when it was made.
    List<Line> about(Note note) {
        List<Line> all = new ArrayList<>();
        if (note.filter().terms().isEmpty())
            all.add(new Line(say("sheet.note.filter"), say("sheet.filter.none")));
        note.filter()
                .terms()
                .forEach((option, terms) ->
                        all.add(new Line(option(option), String.join(", ", terms))));
        all.add(
                new Line(
                        say("sheet.note.made"),
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(note.made().withNano(0))));
        return all;
    }

    /// The marks and what they mean.
    List<Line> legend() {
        List<Line> all = new ArrayList<>();
        for (Cell.Empty empty :
                List.of(
                        Cell.Empty.SILENT,
                        Cell.Empty.NOT_READ,
                        Cell.Empty.NOT_ASKED,
                        Cell.Empty.UNKNOWN,
                        Cell.Empty.UNCHANGED)) all.add(new Line(mark(empty), meaning(empty)));
        all.add(new Line("+2 \u22122", balanced()));
        return all;
    }
}
