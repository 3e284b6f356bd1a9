package nl.trede.analysis;

import nl.trede.model.DocumentCodings;

import java.util.Arrays;
import java.util.List;

/// One side of a matrix: its headings, and which codings fall under each.
///
/// @param about what the headings are, which decides what an empty cell is asked about
/// @param things by heading, the index of its code or coder; empty for other sides
/// @param documents by heading, in order, the documents over which its cells stand; empty where that is all
record Side(
        List<Heading> headings, Placement placement, About about, int[] things, int[][] documents) {
    static final int[] NOWHERE = {};

    /// What restricts the documents, the code or the coder of a cell.
    enum About {
        CODES,
        CODERS,
        DOCUMENTS,
        CODINGS
    }

    /// Places codings under headings: all of a document at once, so that the loop over them is a plain one.
    interface Placement {
        /// Sets `into[i]` to the headings under which `codings[i]` falls, each once, for every `i` below `count`. What
        /// it puts there is not to be written to.
        void place(int document, DocumentCodings all, int[] codings, int count, int[][] into);
    }

    static Side of(List<Heading> headings, Placement placement) {
        return new Side(headings, placement, About.CODINGS, NOWHERE, new int[0][]);
    }

    static Side of(List<Heading> headings, Placement placement, About about, int[] things) {
        return new Side(headings, placement, about, things, new int[0][]);
    }

    static Side overDocuments(List<Heading> headings, Placement placement, int[][] documents) {
        return new Side(headings, placement, About.DOCUMENTS, NOWHERE, documents);
    }

    int size() {
        return headings.size();
    }

    boolean isAbout(About what) {
        return about == what;
    }

    /// The documents of all headings together, in the order of `all`.
    int[] documentsOfAll(int[] all) {
        boolean[] some = new boolean[Arrays.stream(all).max().orElse(-1) + 1];
        for (int[] of : documents) for (int document : of) some[document] = true;
        return Arrays.stream(all).filter(document -> some[document]).toArray();
    }
}
