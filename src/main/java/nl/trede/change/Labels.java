package nl.trede.change;

import nl.trede.message.Message;
import nl.trede.model.CaseId;
import nl.trede.model.CodeId;
import nl.trede.model.CoderId;
import nl.trede.model.Coding;
import nl.trede.model.CodingId;
import nl.trede.model.DocumentId;
import nl.trede.model.Entity;
import nl.trede.model.FacetId;
import nl.trede.model.MemoId;
import nl.trede.model.Project;
import nl.trede.model.ProjectId;
import nl.trede.model.QuestionId;
import nl.trede.model.Thing;

import java.util.Optional;

/// How things are called in what is said to people.
final class Labels {
    private Labels() {}

    static Message of(Project project, Thing thing) {
        return switch (thing) {
            case ProjectId _ -> Message.of("thing.project");
            case CoderId id -> Message.of("thing.coder", name(project.coders().get(id)));
            case DocumentId id -> Message.of("thing.document", name(project.documents().get(id)));
            case CodeId id -> Message.of("thing.code", code(project, id));
            case FacetId id -> Message.of("thing.facet", name(project.facets().get(id)));
            case QuestionId id -> Message.of("thing.question", name(project.questions().get(id)));
            case CaseId id -> Message.of("thing.case", name(project.cases().get(id)));
            case MemoId _ -> Message.of("thing.memo");
            case CodingId id -> coding(project, id);
        };
    }

    private static Message coding(Project project, CodingId id) {
        Optional<Coding> coding = project.coding(id);
        String code = coding.map(c -> code(project, c.code())).orElse("?");
        String coder = coding.map(c -> name(project.coders().get(c.coder()))).orElse("?");
        return Message.of(
                "thing.coding", code, coder, name(project.documents().get(id.document())));
    }

    private static String code(Project project, CodeId id) {
        if (project.codes().indexOf(id) < 0) return "?";
        String path = project.codebook().path(id);
        return path.isEmpty() ? name(project.codes().get(id)) : path;
    }

    private static String name(Optional<? extends Entity> entity) {
        return entity.map(Entity::name).filter(name -> !name.isEmpty()).orElse("?");
    }
}
