package nl.trede.exchange;

import nl.trede.model.Definition;
import nl.trede.model.Facet;
import nl.trede.model.Question;

import java.util.List;

/// A codebook as it stands in a file: names instead of ids. See [Codebooks].
///
/// @param language of its names and definitions, `nl`
public record CodebookFile(
        String name,
        String language,
        List<WrittenFacet> facets,
        List<WrittenQuestion> questions,
        List<WrittenCode> codes) {
    public CodebookFile {
        facets = List.copyOf(facets);
        questions = List.copyOf(questions);
        codes = List.copyOf(codes);
    }

    /// @param values in the order of the scale; none of a number
    public record WrittenFacet(
            String name,
            String gloss,
            Facet.Type type,
            Facet.Role role,
            List<WrittenValue> values) {
        public WrittenFacet {
            values = List.copyOf(values);
        }
    }

    /// @param sign of a direction: -1, 0 or 1; 0 for other facets
    public record WrittenValue(String name, String gloss, int sign) {}

    /// @param about the kind of case
    /// @param of the path of the code whose children are ranked or chosen from, or empty
    public record WrittenQuestion(
            String name, String about, Question.Type type, String of, List<String> values) {
        public WrittenQuestion {
            values = List.copyOf(values);
        }
    }

    /// @param colour `#RRGGBB`, or empty
    /// @param facets by name
    /// @param codes those below it, in order
    public record WrittenCode(
            String name,
            String gloss,
            String colour,
            boolean ordered,
            Definition definition,
            List<String> facets,
            List<WrittenCode> codes) {
        public WrittenCode {
            facets = List.copyOf(facets);
            codes = List.copyOf(codes);
        }
    }
}
