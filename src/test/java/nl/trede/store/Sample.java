package nl.trede.store;

import nl.trede.change.CaseEdits;
import nl.trede.change.Change;
import nl.trede.change.CodeEdits;
import nl.trede.change.CodingEdits;
import nl.trede.change.DocumentEdits;
import nl.trede.change.Edits;
import nl.trede.change.SchemeEdits;
import nl.trede.model.Answer;
import nl.trede.model.AttributeValue;
import nl.trede.model.CaseId;
import nl.trede.model.CodeId;
import nl.trede.model.CodingId;
import nl.trede.model.Document;
import nl.trede.model.DocumentId;
import nl.trede.model.Facet;
import nl.trede.model.FacetId;
import nl.trede.model.FacetIds;
import nl.trede.model.FacetSetting;
import nl.trede.model.Facets;
import nl.trede.model.Member;
import nl.trede.model.MemoId;
import nl.trede.model.Origin;
import nl.trede.text.TextRange;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A small project with something of every kind in it.
final class Sample {
    static final String TALK = "Het is stil in de buurt 😀 zegt mevrouw Zandstra en dat is goed";
    static final String PLAN = "De gemeente wil meer groen in de wijk, langs het kanaal en de weg.";

    final Pen pen;
    final CodeId quiet;
    final CodeId green;
    final CodeId park;
    final FacetId weight;
    final DocumentId talk;
    final DocumentId plan;
    final CaseId person;
    final CodingId onTalk;
    final CodingId onPlan;

    private Sample(Pen pen) {
        this.pen = pen;
        quiet = pen.code("rust");
        green = pen.code("groen");
        park = new CodeId(pen.ids.next());
        pen.apply(now ->
                CodeEdits.create(now, Optional.of(green), CodeEdits.NewCode.named(park, "park")));
        weight = new FacetId(pen.ids.next());
        pen.apply(now ->
                SchemeEdits.createFacet(
                        now,
                        weight,
                        "gewicht",
                        "",
                        Facet.Type.NUMBER,
                        Facet.Role.WEIGHT,
                        new Facet.Values(List.of())));
        pen.apply(now ->
                CodeEdits.setFacets(
                        now.codes().get(quiet).orElseThrow(), new FacetIds(List.of(weight))));
        talk = pen.document("gesprek.txt", TALK);
        plan = pen.document("plan.txt", PLAN);
        person = new CaseId(pen.ids.next());
        pen.apply(now ->
                CaseEdits.create(
                        now,
                        person,
                        "mevrouw Zandstra",
                        "person",
                        Optional.empty(),
                        Map.of("leeftijd in jaren", number("71"))));
        pen.apply(now ->
                CaseEdits.assign(now.cases().get(person).orElseThrow(), Member.whole(talk), true));
        onTalk = pen.coding(talk, quiet, 0, 11);
        onPlan = pen.coding(plan, green, 20, 30);
        pen.apply(now ->
                pen.making(
                                now,
                                List.of(
                                        new CodingEdits.NewCoding(
                                                talk,
                                                new TextRange(24, 26),
                                                quiet,
                                                pen.coder,
                                                new Facets(
                                                        List.of(
                                                                new Facets.Setting(
                                                                        weight,
                                                                        new FacetSetting.Amount(
                                                                                new BigDecimal(
                                                                                        "2.50"))))),
                                                Origin.RULE,
                                                Pen.NOON,
                                                "lacht")))
                        .change()
                        .orElseThrow());
        pen.apply(now -> DocumentEdits.asked(talk, green, Answer.UNKNOWN));
        pen.apply(now -> DocumentEdits.read(talk, pen.coder, Optional.empty(), true));
        pen.apply(now -> DocumentEdits.read(plan, pen.coder, Optional.of(green), true));
        pen.apply(now ->
                Edits.writeMemo(new MemoId(pen.ids.next()), person, pen.coder, "Zandstra, op 3"));
        pen.apply(now -> correct(now.documents().get(plan).orElseThrow()));
        pen.apply(now -> CodeEdits.rename(now, now.codes().get(park).orElseThrow(), "parken"));
        pen.undo();
    }

    private Change correct(Document document) {
        String text = PLAN.replace("gemeente", "gemeenteraad");
        return DocumentEdits.correct(
                pen.project(), pen.file.texts(), pen.ids, document, text, Pen.words(text));
    }

    static AttributeValue number(String number) {
        return new AttributeValue.Amount(new BigDecimal(number));
    }

    /// Open for writing.
    static Sample create(Path path) {
        return new Sample(new Pen(ProjectFile.create(path), 7));
    }

    private static byte @Nullable [] made;

    /// Made and closed. The same file each time: making one takes some twenty transactions.
    static synchronized void put(Path path) {
        try {
            if (made == null) {
                Sample sample = create(path);
                sample.pen.close();
                made = Files.readAllBytes(path);
            } else {
                Files.write(path, made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
