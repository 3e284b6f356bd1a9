package nl.trede.exchange.sheet;

import nl.trede.analysis.Axis;
import nl.trede.analysis.CodingList;
import nl.trede.analysis.CodingRow;
import nl.trede.analysis.Matrix;
import nl.trede.analysis.Passages;
import nl.trede.generate.Study;
import nl.trede.message.Progress;
import nl.trede.model.Answer;
import nl.trede.model.CaseId;
import nl.trede.model.CodeId;
import nl.trede.model.CoderId;
import nl.trede.model.CodingId;
import nl.trede.model.DocumentId;
import nl.trede.model.FacetId;
import nl.trede.model.FacetSetting;
import nl.trede.model.Filter;
import nl.trede.model.FilterTerms;
import nl.trede.model.Project;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/// A study whose matrix of codes by cases has one cell in every state, and names and words that mean mischief.
final class SheetsOfAStudy {
    static final String FORMULA = "=HYPERLINK(\"x\")";
    static final String TAG = "<script>alert('x')</script>";

    final Study study = new Study();
    final Project project;
    final Matrix.Spec spec = Matrix.Spec.of(new Axis.ByCode(), new Axis.ByCase());

    SheetsOfAStudy() {
        CoderId anna = study.coder(TAG);
        CodeId contact = study.code("contact");
        CodeId help = study.code("burenhulp; of niet", contact);
        study.code("overlast");
        FacetId direction = study.direction();
        CaseId north = study.caseOf("wijk", FORMULA);
        CaseId south = study.caseOf("wijk", "Zuid & Co");
        CaseId west = study.caseOf("wijk", "West");
        CaseId east = study.caseOf("wijk", "Oost");
        CaseId far = study.caseOf("wijk", "Ver");
        DocumentId one = document(north, "een.txt", "=SOM(A1) zei hij\nen \"zij\" lachte");
        DocumentId two = document(south, "twee.txt", "Niets dan " + TAG + " hier");
        DocumentId three = document(west, "drie.txt", "Ik zou het niet weten");
        DocumentId four = document(east, "vier.txt", "Er is niets veranderd");
        document(far, "vijf.txt", "Dit las niemand");
        CodingId good = study.coding(anna, help, one, "=SOM(A1) zei hij\nen");
        CodingId bad = study.coding(anna, help, one, "lachte");
        study.set(good, direction, new FacetSetting.Chosen(1));
        study.set(bad, direction, new FacetSetting.Chosen(3));
        study.memo(good, "-2 is geen getal, maar " + TAG);
        study.coding(anna, contact, two, "Niets dan " + TAG);
        for (DocumentId document : List.of(one, two, three, four)) study.read(anna, document);
        study.asked(two, contact, Answer.ANSWERED);
        study.asked(three, contact, Answer.UNKNOWN).asked(four, contact, Answer.UNCHANGED);
        project = study.project();
    }

    private DocumentId document(CaseId of, String path, String text) {
        DocumentId document = study.document(path, text);
        study.assign(of, document);
        return document;
    }

    Matrix matrix() {
        return Matrix.of(project, spec, study, Progress.NONE);
    }

    List<Passages.Behind> behind() {
        return Passages.behind(project, spec, study, Progress.NONE);
    }

    List<CodingRow> codings() {
        return CodingList.of(project, Filter.ALL, study);
    }

    Note note() {
        return new Note(
                "De " + TAG,
                new FilterTerms(Map.of(FilterTerms.Option.CODER, List.of("Anna"))),
                ZonedDateTime.parse("2026-11-24T09:30:00+01:00"));
    }
}
