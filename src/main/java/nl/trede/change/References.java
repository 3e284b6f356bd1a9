package nl.trede.change;

import nl.trede.model.Case;
import nl.trede.model.Code;
import nl.trede.model.CodeId;
import nl.trede.model.CodingId;
import nl.trede.model.Document;
import nl.trede.model.DocumentCodings;
import nl.trede.model.Facets;
import nl.trede.model.Memo;
import nl.trede.model.Project;
import nl.trede.model.Question;
import nl.trede.model.Thing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What in a project refers to some of its things. Looks through all of it, once.
final class References {
    private final Project project;
    private final Set<Thing> wanted;
    private final Map<Thing, Thing> found = new HashMap<>();

    private References(Project project, Set<Thing> wanted) {
        this.project = project;
        this.wanted = wanted;
    }

    /// For each of `wanted` that something shown refers to, one that does.
    static Map<Thing, Thing> to(Set<Thing> wanted, Project project) {
        References references = new References(project, wanted);
        if (!wanted.isEmpty()) references.look();
        return references.found;
    }

    private void look() {
        for (Document document : project.documents().all()) {
            codings(project.codings(document.id()));
            if (document.exists()) document(document);
        }
        for (Code code : project.codes().all())
            if (code.exists() || project.codebook().tree().shows(code.id())) code(code);
        for (Case one : project.cases().all())
            if (one.exists() || project.caseTree().tree().shows(one.id())) inCase(one);
        for (Memo memo : project.memos().existing()) {
            memo.about()
                    .ifPresent(about -> {
                        note(about, memo.id());
                        if (about instanceof CodingId coding) note(coding.document(), memo.id());
                    });
            memo.coder().ifPresent(coder -> note(coder, memo.id()));
        }
        for (Question question : project.questions().existing())
            question.form().of().ifPresent(code -> note(code, question.id()));
    }

    private void codings(DocumentCodings all) {
        for (int row = 0; row < all.size(); row++) {
            if (all.isRemoved(row)) continue;
            noteCoding(all.document(), all, row);
            noteCoding(project.codes().at(all.code(row)).id(), all, row);
            noteCoding(project.coders().at(all.coder(row)).id(), all, row);
            for (Facets.Setting setting : all.facets(row).settings())
                noteCoding(setting.facet(), all, row);
        }
    }

    private void document(Document document) {
        for (Optional<? extends Thing> speaker : document.speakers().byLabel().values())
            speaker.ifPresent(person -> note(person, document.id()));
        for (CodeId code : document.asked().keySet()) note(code, document.id());
        for (Document.Reading reading : document.readings()) {
            note(reading.coder(), document.id());
            reading.topLevelCode().ifPresent(code -> note(code, document.id()));
        }
    }

    private void code(Code code) {
        code.place().parent().ifPresent(parent -> note(parent, code.id()));
        code.into().ifPresent(into -> note(into, code.id()));
        code.facets().forEach(facet -> note(facet, code.id()));
    }

    private void inCase(Case one) {
        one.place().parent().ifPresent(parent -> note(parent, one.id()));
        one.members().forEach(member -> note(member.document(), one.id()));
    }

    private void note(Thing used, Thing by) {
        if (wanted.contains(used)) found.putIfAbsent(used, by);
    }

    private void noteCoding(Thing used, DocumentCodings all, int row) {
        if (wanted.contains(used)) found.putIfAbsent(used, all.id(row));
    }
}
