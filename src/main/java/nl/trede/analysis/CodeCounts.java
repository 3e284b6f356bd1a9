package nl.trede.analysis;

import nl.trede.model.CodeId;
import nl.trede.model.DocumentCodings;
import nl.trede.model.Filter;
import nl.trede.model.Matcher;
import nl.trede.model.Project;
import nl.trede.model.Texts;

import java.util.HashMap;
import java.util.Map;

/// How many codings each code has, itself alone; the same codings that [CodingList] lists.
///
/// @param byCode without those that have none
public record CodeCounts(Map<CodeId, Integer> byCode) {
    public CodeCounts {
        byCode = Map.copyOf(byCode);
    }

    public static CodeCounts of(Project project, Filter filter, Texts texts) {
        Matcher matcher = filter.matcher(project, texts);
        Map<CodeId, Integer> counts = new HashMap<>();
        for (int document : matcher.admittedDocuments()) {
            DocumentCodings all = project.codings(project.documents().at(document).id());
            for (int row = 0; row < all.size(); row++)
                if (matcher.matches(document, all, row))
                    counts.merge(
                            project.codes().at(project.codebook().resolve(all.code(row))).id(),
                            1,
                            Integer::sum);
        }
        return new CodeCounts(counts);
    }

    public int of(CodeId code) {
        return byCode.getOrDefault(code, 0);
    }

    public int all() {
        return byCode.values().stream().mapToInt(Integer::intValue).sum();
    }
}
