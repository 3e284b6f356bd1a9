package nl.trede.change;

import nl.trede.message.Problem;
import nl.trede.model.DocumentCodings;
import nl.trede.model.Facet;
import nl.trede.model.FacetId;
import nl.trede.model.Project;
import nl.trede.model.Question;
import nl.trede.model.QuestionId;

import java.util.ArrayList;
import java.util.List;

/// Changes of facets and questions. See [Edits].
public final class SchemeEdits {
    private SchemeEdits() {}

    /// A new facet. The ids of its values are its own.
    public static Change createFacet(
            Project project,
            FacetId id,
            String name,
            String gloss,
            Facet.Type type,
            Facet.Role role,
            Facet.Values values) {
        Names.check("facet", name, project.facets().existing().stream().map(Facet::name).toList());
        List<String> before = new ArrayList<>();
        for (Facet.Value value : values.list()) {
            Names.check("facet.value", value.name(), before);
            before.add(value.name());
        }
        return new SchemeChange.FacetCreated(id, name, gloss, type, role, values);
    }

    /// Removes a facet on which no coding stands.
    public static Change removeFacet(Project project, Facet facet) {
        int used = 0;
        for (var document : project.documents().all()) {
            DocumentCodings codings = project.codings(document.id());
            for (int row = 0; row < codings.size(); row++)
                if (!codings.isRemoved(row) && codings.facets(row).get(facet.id()).isPresent())
                    used++;
        }
        if (used > 0) throw Problem.of("edit.facet.used", facet.name(), used).asException();
        return new SchemeChange.FacetRemoved(facet.id());
    }

    public static Change createQuestion(
            Project project, QuestionId id, String name, Question.Form form) {
        Names.check(
                "question",
                name,
                project.questions().existing().stream()
                        .filter(other -> other.form().about().equals(form.about()))
                        .map(Question::name)
                        .toList());
        return new SchemeChange.QuestionPut(id, name, form);
    }
}
