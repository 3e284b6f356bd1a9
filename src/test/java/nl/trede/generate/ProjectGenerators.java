package nl.trede.generate;

import nl.trede.model.Answer;
import nl.trede.model.AttributeValue;
import nl.trede.model.CaseId;
import nl.trede.model.CodeId;
import nl.trede.model.CoderId;
import nl.trede.model.CodingId;
import nl.trede.model.DocumentId;
import nl.trede.model.Facet;
import nl.trede.model.FacetId;
import nl.trede.model.FacetSetting;
import nl.trede.model.Field;
import nl.trede.model.Origin;
import nl.trede.text.TextRange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Random projects, small and full of what goes wrong: doubles, overlaps, corrected texts and lost words, removed and
/// merged codes, nested cases, speakers, removed documents, contradictory answers.
public final class ProjectGenerators {
    private static final List<String> SPEAKERS = List.of("", "AN", "BO");
    private static final List<String> WORDS =
            List.of("de", "buurt", "is", "stil", "😀", "é", "en", "druk");

    private ProjectGenerators() {}

    public static Generator<Study> study() {
        return choices -> new ProjectGenerators.Making(choices).study;
    }

    /// Makes one.
    private static final class Making {
        final Study study = new Study();
        private final Choices choices;
        private final List<CoderId> coders = new ArrayList<>();
        private final List<CodeId> codes = new ArrayList<>();
        private final List<DocumentId> documents = new ArrayList<>();
        private final List<CaseId> cases = new ArrayList<>();
        private final List<CodingId> codings = new ArrayList<>();

        Making(Choices choices) {
            this.choices = choices;
            for (int i = choices.between(1, 3); i > 0; i--) coders.add(study.coder("coder " + i));
            for (int i = choices.between(1, 6); i > 0; i--) code("code " + i);
            for (int i = choices.between(1, 4); i > 0; i--) document("map/tekst " + i + ".txt");
            for (int i = choices.below(6); i > 0; i--) unit("geval " + i);
            FacetId direction = study.direction();
            FacetId weight = study.facet("gewicht", Facet.Type.NUMBER);
            for (int i = choices.below(25); i > 0; i--) coding(direction, weight);
            for (DocumentId document : documents) coverage(document);
            for (DocumentId document : documents) if (choices.oneIn(4)) correct(document);
            later(direction);
        }

        private void code(String name) {
            boolean top = codes.isEmpty() || choices.oneIn(3);
            codes.add(top ? study.code(name) : study.code(name, choices.oneOf(codes)));
        }

        private void document(String path) {
            List<String> lines = new ArrayList<>();
            for (int i = choices.between(1, 4); i > 0; i--) {
                String who = choices.oneOf(SPEAKERS);
                List<String> words = new ArrayList<>();
                for (int j = choices.between(1, 6); j > 0; j--) words.add(choices.oneOf(WORDS));
                lines.add((who.isEmpty() ? "" : who + ": ") + String.join(" ", words));
            }
            DocumentId document = study.document(path, String.join("\n", lines));
            documents.add(document);
            if (choices.oneIn(3)) study.attribute(document, "soort", choices.oneOf("plan", "nota"));
            if (choices.oneIn(3)) study.attribute(document, "jaar", year());
        }

        private AttributeValue year() {
            return new AttributeValue.Amount(BigDecimal.valueOf(choices.between(1997, 1999)));
        }

        private TextRange range(DocumentId document) {
            return Generators.range(study.text(document)).next(choices);
        }

        private void unit(String name) {
            String kind = choices.oneOf("wijk", "persoon");
            boolean top = cases.isEmpty() || choices.oneIn(2);
            CaseId one =
                    top ? study.caseOf(kind, name) : study.caseOf(kind, name, choices.oneOf(cases));
            cases.add(one);
            if (choices.oneIn(3)) study.attribute(one, "jaar", year());
            for (DocumentId document : documents)
                switch (choices.below(6)) {
                    case 1 -> study.assign(one, document);
                    case 2 -> study.assign(one, document, range(document));
                    case 3 -> study.speaker(document, choices.oneOf("AN", "BO"), one);
                    default -> {}
                }
        }

        private void coding(FacetId direction, FacetId weight) {
            DocumentId document = choices.oneOf(documents);
            boolean again = !codings.isEmpty() && choices.oneIn(4);
            TextRange range = again ? sameAsBefore(document) : range(document);
            CodingId coding =
                    study.coding(choices.oneOf(coders), choices.oneOf(codes), document, range);
            codings.add(coding);
            last.add(new Placed(document, range));
            int value = choices.below(4);
            if (value > 0) study.set(coding, direction, new FacetSetting.Chosen(value));
            if (choices.oneIn(4)) study.set(coding, weight, amount());
            if (choices.oneIn(4)) study.say(coding, Field.ORIGIN, Origin.IMPORT);
            if (choices.oneIn(4)) study.say(coding, Field.TIME, Study.NOON.plusMillis(1));
            if (choices.oneIn(8)) study.remove(coding);
        }

        private FacetSetting amount() {
            return new FacetSetting.Amount(new BigDecimal(choices.oneOf("1", "2", "2.0", "10")));
        }

        private record Placed(DocumentId document, TextRange range) {}

        private final List<Placed> last = new ArrayList<>();

        private TextRange sameAsBefore(DocumentId document) {
            return last.stream()
                    .filter(placed -> placed.document.equals(document))
                    .map(Placed::range)
                    .findFirst()
                    .orElseGet(() -> range(document));
        }

        private void coverage(DocumentId document) {
            for (CoderId coder : coders)
                switch (choices.below(5)) {
                    case 1 -> study.read(coder, document);
                    case 2 -> study.read(coder, document, choices.oneOf(codes));
                    default -> {}
                }
            if (choices.oneIn(2))
                for (int i = choices.below(3); i > 0; i--)
                    study.asked(
                            document,
                            choices.oneOf(codes),
                            choices.oneOf(Answer.UNKNOWN, Answer.UNCHANGED, Answer.ANSWERED));
        }

        private void correct(DocumentId document) {
            Generators.Edited edited = Generators.edits(study.text(document)).next(choices);
            study.correct(document, edited.after(), edited.map());
            if (choices.oneIn(3) && !edited.after().isEmpty() && !cases.isEmpty())
                study.assign(choices.oneOf(cases), document, range(document));
        }

        private void later(FacetId direction) {
            if (choices.oneIn(4)) study.say(choices.oneOf(codes), Field.INTO, choices.oneOf(codes));
            if (choices.oneIn(4)) study.remove(choices.oneOf(codes));
            if (choices.oneIn(5)) study.remove(choices.oneOf(documents));
            if (choices.oneIn(5) && !cases.isEmpty()) study.remove(choices.oneOf(cases));
            if (choices.oneIn(8)) study.remove(choices.oneOf(coders));
            if (choices.oneIn(8)) study.remove(direction);
            if (!codings.isEmpty()) study.memo(choices.oneOf(codings), "een memo");
        }
    }
}
