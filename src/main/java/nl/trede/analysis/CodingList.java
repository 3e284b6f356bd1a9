package nl.trede.analysis;

import nl.trede.model.DocumentCodings;
import nl.trede.model.Filter;
import nl.trede.model.Matcher;
import nl.trede.model.Project;
import nl.trede.model.Texts;

import java.util.ArrayList;
import java.util.List;

/// Lists codings one by one, by the path of their document, then as they stand in its text.
public final class CodingList {
    private CodingList() {}

    /// Those that count and pass: the same that a matrix counts, so without those that have lost their words and
    /// without doubles.
    public static List<CodingRow> of(Project project, Filter filter, Texts texts) {
        Matcher matcher = filter.matcher(project, texts);
        return list(project, texts, matcher, matcher::matches);
    }

    /// Those whose words are no longer in the text that is shown, with the words that they were made on.
    public static List<CodingRow> lost(Project project, Texts texts) {
        return list(
                project,
                texts,
                Filter.ALL.matcher(project, texts),
                (document, all, row) ->
                        !all.isRemoved(row)
                                && all.isLost(row)
                                && project.documents()
                                        .at(document)
                                        .revisions()
                                        .containsKey(all.made(row).revision()));
    }

    /// Those that do not count because the same coder gave the same code to the same range in another one.
    public static List<CodingRow> doubles(Project project, Texts texts) {
        Matcher matcher = Filter.ALL.matcher(project, texts);
        return list(
                project,
                texts,
                matcher,
                (_, all, row) ->
                        !all.isRemoved(row) && !all.isLost(row) && matcher.isDouble(all, row));
    }

    private interface Chosen {
        boolean test(int document, DocumentCodings all, int row);
    }

    private static List<CodingRow> list(
            Project project, Texts texts, Matcher matcher, Chosen chosen) {
        CodingRows rows = new CodingRows(project, matcher.membership(), texts);
        List<CodingRow> list = new ArrayList<>();
        for (int document : matcher.admittedDocuments()) {
            DocumentCodings all = project.codings(project.documents().at(document).id());
            for (int row = 0; row < all.size(); row++)
                if (chosen.test(document, all, row))
                    list.add(
                            all.isLost(row)
                                    ? rows.lost(document, all, row)
                                    : rows.standing(document, all, row));
        }
        return List.copyOf(list);
    }
}
