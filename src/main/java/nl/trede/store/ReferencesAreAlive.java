package nl.trede.store;

import nl.trede.message.Message;
import nl.trede.model.Case;
import nl.trede.model.Code;
import nl.trede.model.CodingId;
import nl.trede.model.DocumentCodings;
import nl.trede.model.DocumentId;
import nl.trede.model.Fields;
import nl.trede.model.Member;
import nl.trede.model.Memo;
import nl.trede.model.Project;
import nl.trede.model.Thing;

/// Whatever something refers to is known: the code and coder of a coding, the parent of a code, what a memo is about.
/// It may have been removed or erased.
final class ReferencesAreAlive implements Invariant {
    @Override
    public String name() {
        return "references-are-alive";
    }

    @Override
    public void check(Checked file, Check.Findings findings) {
        Project project = file.project();
        Looking looking = new Looking(file, project, findings);
        for (var document : project.documents().all()) codings(looking, document.id());
        for (Code code : project.codes().all()) {
            code.place().parent().ifPresent(parent -> looking.at(code.id(), parent));
            code.into().ifPresent(into -> looking.at(code.id(), into));
            code.facets().forEach(facet -> looking.at(code.id(), facet));
        }
        for (Case one : project.cases().all()) {
            one.place().parent().ifPresent(parent -> looking.at(one.id(), parent));
            for (Member member : one.members()) looking.at(one.id(), member.document());
        }
        for (Memo memo : project.memos().all()) {
            memo.about().ifPresent(about -> looking.at(memo.id(), about));
            memo.coder().ifPresent(coder -> looking.at(memo.id(), coder));
        }
    }

    private static void codings(Looking looking, DocumentId document) {
        DocumentCodings codings = looking.project.codings(document);
        for (int row = 0; row < codings.size(); row++) {
            Thing coding = codings.id(row);
            looking.at(coding, document);
            looking.at(coding, looking.project.codes().at(codings.code(row)).id());
            looking.at(coding, looking.project.coders().at(codings.coder(row)).id());
            codings.facets(row).settings().forEach(s -> looking.at(coding, s.facet()));
        }
    }

    private record Looking(Checked file, Project project, Check.Findings findings) {
        void at(Thing from, Thing to) {
            boolean known =
                    !project.fields(to).equals(Fields.NONE)
                            || file.isErased(to.value())
                            || (to instanceof CodingId coding
                                    && file.isErased(coding.document().value()));
            if (!known) findings.add(name(from), Message.of("check.reference", name(to)));
        }

        private static String name(Thing thing) {
            return thing.kind().word() + " " + thing.value();
        }
    }
}
