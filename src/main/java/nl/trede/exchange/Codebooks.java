package nl.trede.exchange;

import nl.trede.change.Change;
import nl.trede.change.CodeEdits;
import nl.trede.change.Edits;
import nl.trede.change.Ids;
import nl.trede.change.SchemeEdits;
import nl.trede.exchange.CodebookFile.WrittenCode;
import nl.trede.exchange.CodebookFile.WrittenFacet;
import nl.trede.exchange.CodebookFile.WrittenQuestion;
import nl.trede.exchange.CodebookFile.WrittenValue;
import nl.trede.message.Message;
import nl.trede.message.Problem;
import nl.trede.model.Address;
import nl.trede.model.Code;
import nl.trede.model.CodeId;
import nl.trede.model.Facet;
import nl.trede.model.FacetId;
import nl.trede.model.FacetIds;
import nl.trede.model.Project;
import nl.trede.model.Question;
import nl.trede.model.QuestionId;
import nl.trede.model.Rank;
import nl.trede.model.Tree;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Codebooks in and out of files in the format `trede-codebook/1`.
public final class Codebooks {
    private Codebooks() {}

    /// Reads a codebook.
    ///
    /// @throws nl.trede.message.TredeException if it is not one; the problem has file, line, column and code
    public static CodebookFile read(Path file) {
        String text = JsonSource.text(FileBytes.read(file));
        return CodebookReader.read(JsonSource.read(file.toString(), text, 0));
    }

    /// The codebook as the JSON of a file, which [#read] reads to an equal one. Lines end in LF, the last too.
    public static String write(CodebookFile codebook) {
        return CodebookWriter.write(codebook);
    }

    /// Adds the codes of a codebook behind those that are there, with its facets and questions. A facet of which
    /// the project has an equal one, but for the ids, is that one.
    ///
    /// @throws nl.trede.message.TredeException if there is already a code at the top, or a question, of the same
    ///     name, or a facet of the same name is another
    public static Change load(Project project, Ids ids, CodebookFile codebook) {
        return new Loading(project, ids).load(codebook);
    }

    /// Whether a project has all of a codebook already, just as it is.
    public static boolean isThere(Project project, CodebookFile codebook) {
        CodebookFile there = of(project, "", "");
        return there.codes().containsAll(codebook.codes())
                && there.facets().containsAll(codebook.facets())
                && there.questions().containsAll(codebook.questions());
    }

    /// The codes, facets and questions of a project. What was removed and is still shown is in it too: codings
    /// refer to it.
    ///
    /// @param language of its definitions
    public static CodebookFile of(Project project, String name, String language) {
        List<WrittenFacet> facets = new ArrayList<>();
        for (Facet facet : project.facets().existing()) facets.add(written(facet));
        List<WrittenQuestion> questions = new ArrayList<>();
        for (Question question : project.questions().existing())
            questions.add(written(project, question));
        Tree<Code> tree = project.codebook().tree();
        List<WrittenCode> codes = written(project, tree.roots());
        return new CodebookFile(name, language, facets, questions, codes);
    }

    private static WrittenFacet written(Facet facet) {
        List<WrittenValue> values =
                facet.values().stream()
                        .map(v -> new WrittenValue(v.name(), v.gloss(), v.sign()))
                        .toList();
        return new WrittenFacet(facet.name(), facet.gloss(), facet.type(), facet.role(), values);
    }

    private static WrittenQuestion written(Project project, Question question) {
        Question.Form form = question.form();
        return new WrittenQuestion(
                question.name(),
                form.about(),
                form.type(),
                form.of().map(project.codebook()::path).orElse(""),
                form.values());
    }

    private static List<WrittenCode> written(Project project, List<Code> codes) {
        return codes.stream().map(code -> written(project, code)).toList();
    }

    private static WrittenCode written(Project project, Code code) {
        List<String> facets = new ArrayList<>();
        for (FacetId id : code.facets())
            project.facets().get(id).filter(Facet::exists).ifPresent(it -> facets.add(it.name()));
        return new WrittenCode(
                code.name(),
                code.gloss(),
                code.colour().orElse(""),
                code.ordered(),
                code.definition(),
                facets,
                written(project, project.codebook().tree().children(code)));
    }

    /// The rank of the `index`th of `count` new siblings that come behind one with the rank `last`, empty if there
    /// is none.
    static String rank(String last, int index, int count) {
        return last + Rank.spread(index, count);
    }

    /// One codebook on its way into a project.
    private static final class Loading {
        private final Project project;
        private final Ids ids;
        private final Map<String, FacetId> facets = new HashMap<>();
        private final Map<String, CodeId> codes = new HashMap<>();
        private final List<Change> changes = new ArrayList<>();

        Loading(Project project, Ids ids) {
            this.project = project;
            this.ids = ids;
        }

        Change load(CodebookFile codebook) {
            List<Code> roots = project.codebook().tree().roots();
            List<String> taken = roots.stream().map(Code::name).toList();
            List<String> there =
                    codebook.codes().stream()
                            .map(WrittenCode::name)
                            .filter(taken::contains)
                            .toList();
            if (!there.isEmpty())
                throw Problem.of("codebook.there", codebook.name(), String.join(", ", there))
                        .remedy("codebook.there.way")
                        .asException();
            codebook.facets().forEach(this::facet);
            String last = roots.isEmpty() ? "" : roots.getLast().place().rank();
            codes(codebook.codes(), Optional.empty(), "", last);
            codebook.questions().forEach(this::question);
            return Edits.together("codebook.loaded", changes);
        }

        private void facet(WrittenFacet facet) {
            Optional<Facet> there = project.codebook().facetNamed(facet.name());
            if (there.isPresent()) {
                WrittenFacet other = written(there.get());
                if (!other.equals(facet))
                    throw Problem.of("codebook.facet.other", facet.name(), told(facet), told(other))
                            .remedy("codebook.facet.other.way")
                            .asException();
                facets.put(facet.name(), there.get().id());
                return;
            }
            FacetId id = new FacetId(ids.next());
            facets.put(facet.name(), id);
            List<Facet.Value> values =
                    facet.values().stream()
                            .map(v -> new Facet.Value(ids.next(), v.name(), v.gloss(), v.sign()))
                            .toList();
            changes.add(
                    SchemeEdits.createFacet(
                            project,
                            id,
                            facet.name(),
                            facet.gloss(),
                            facet.type(),
                            facet.role(),
                            new Facet.Values(values)));
        }

        /// What tells a facet from another of its name.
        private static Message told(WrittenFacet facet) {
            List<String> values =
                    facet.values().stream()
                            .map(v -> v.name() + (v.gloss().isEmpty() ? "" : " – " + v.gloss()))
                            .toList();
            return Message.of(
                    "codebook.facet.told",
                    CodebookWriter.word(facet.type()),
                    CodebookWriter.word(facet.role()),
                    facet.gloss(),
                    String.join("; ", values));
        }

        private void codes(
                List<WrittenCode> some, Optional<CodeId> parent, String above, String last) {
            for (int i = 0; i < some.size(); i++) {
                WrittenCode code = some.get(i);
                CodeId id = new CodeId(ids.next());
                String path = above + Address.escape(code.name());
                codes.put(path, id);
                changes.add(CodeEdits.create(parent, made(id, code), rank(last, i, some.size())));
                codes(code.codes(), Optional.of(id), path + "/", "");
            }
        }

        private CodeEdits.NewCode made(CodeId id, WrittenCode code) {
            List<FacetId> with =
                    code.facets().stream()
                            .flatMap(name -> Optional.ofNullable(facets.get(name)).stream())
                            .toList();
            return new CodeEdits.NewCode(
                    id,
                    code.name(),
                    code.gloss(),
                    code.definition(),
                    code.colour(),
                    code.ordered(),
                    new FacetIds(with));
        }

        private void question(WrittenQuestion question) {
            changes.add(
                    SchemeEdits.createQuestion(
                            project,
                            new QuestionId(ids.next()),
                            question.name(),
                            new Question.Form(
                                    question.about(),
                                    question.type(),
                                    Optional.ofNullable(codes.get(question.of())),
                                    question.values())));
        }
    }
}
