package nl.trede.analysis;

import nl.trede.model.Answer;
import nl.trede.model.Code;
import nl.trede.model.CodeId;
import nl.trede.model.Codebook;
import nl.trede.model.CoderId;
import nl.trede.model.Document;
import nl.trede.model.DocumentCodings;
import nl.trede.model.Field;
import nl.trede.model.Project;
import nl.trede.model.Tree;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Why a cell has no codings: who has read what, and what the documents were asked about.
///
/// A document was read for a code by a coder who said so, for the code, one above it or the whole codebook, or who
/// has a coding there under the same top-level code. What a document was asked about covers everything below it;
/// where several cover a code, the nearest answers.
final class Coverage {
    /// Stands for any code.
    static final int ANY = -1;

    private static final int NOBODY = -1;

    private final Project project;
    private final Codebook codebook;

    /// By code, the one right above it, or -1.
    private final int[] above;

    /// By code, the number of its top-level code, or -1 if it is not shown.
    private final int[] top;

    private final int tops;

    /// By coder, her place among those whose reading counts apart; [#NOBODY] if it does not count.
    private final int[] readers;

    private final int places;
    private final @Nullable Reading[] readings;
    private boolean anyAsked;

    /// What is known of one document.
    ///
    /// @param any by reader, whether she has read it for some code
    /// @param all by reader, whether for the whole codebook
    /// @param byTop by reader and top-level code
    /// @param further what was said to be read of codes that are not at the top
    /// @param answers by code, the bit of the answer that covers it; empty for a document that is open to every topic
    /// @param anyAnswer the bits of all answers
    private record Reading(
            boolean[] any,
            boolean[] all,
            boolean[] byTop,
            List<Said> further,
            byte[] answers,
            byte anyAnswer) {}

    private record Said(int reader, int code) {}

    Coverage(Scan scan, int[] codersApart) {
        project = scan.project();
        codebook = project.codebook();
        above = new int[project.codes().size()];
        top = new int[project.codes().size()];
        tops = placeCodes();
        readers = new int[project.coders().size()];
        Arrays.fill(readers, NOBODY);
        places = Math.max(1, codersApart.length);
        if (codersApart.length == 0) {
            for (int i = 0; i < readers.length; i++)
                if (scan.matcher().admitsCoder(i)) readers[i] = 0;
        } else for (int i = 0; i < codersApart.length; i++) readers[codersApart[i]] = i;
        readings = new @Nullable Reading[project.documents().size()];
        for (int document : scan.documents()) readings[document] = reading(document);
    }

    private int placeCodes() {
        Arrays.fill(above, -1);
        Arrays.fill(top, -1);
        Tree<Code> tree = codebook.tree();
        int count = 0;
        for (Code code : tree.inOrder()) {
            int index = project.codes().indexOf(code.id());
            above[index] =
                    tree.parent(code).map(one -> project.codes().indexOf(one.id())).orElse(-1);
            top[index] = above[index] < 0 ? count++ : top[above[index]];
        }
        return count;
    }

    private Reading reading(int index) {
        Document document = project.documents().at(index);
        Map<Integer, Byte> asked = asked(document);
        byte any = 0;
        for (byte answer : asked.values()) any |= answer;
        Reading reading =
                new Reading(
                        new boolean[places],
                        new boolean[places],
                        new boolean[places * tops],
                        new ArrayList<>(),
                        asked.isEmpty() ? new byte[0] : answers(asked),
                        any);
        if (!asked.isEmpty()) anyAsked = true;
        for (Field.Key<Boolean> key : document.fields().keys(Field.READ))
            if (document.fields().get(key).orElse(false)) said(reading, key.sub());
        DocumentCodings all = project.codings(document.id());
        for (int row = 0; row < all.size(); row++) {
            int reader = readers[all.coder(row)];
            if (reader == NOBODY || all.isRemoved(row)) continue;
            reading.any[reader] = true;
            int code = top[codebook.resolve(all.code(row))];
            if (code >= 0) reading.byTop[reader * tops + code] = true;
        }
        return reading;
    }

    /// @param sub the coder, or `coder-code`, as in [Document#readKey]
    private void said(Reading reading, String sub) {
        int dash = sub.indexOf('-');
        String who = dash < 0 ? sub : sub.substring(0, dash);
        int coder = project.coders().indexOf(new CoderId(Long.parseUnsignedLong(who, 16)));
        int reader = coder < 0 ? NOBODY : readers[coder];
        if (reader == NOBODY) return;
        if (dash < 0) {
            reading.any[reader] = true;
            reading.all[reader] = true;
            return;
        }
        int code = resolved(new CodeId(Long.parseUnsignedLong(sub.substring(dash + 1), 16)));
        if (code < 0 || top[code] < 0) return;
        reading.any[reader] = true;
        if (above[code] < 0) reading.byTop[reader * tops + top[code]] = true;
        else reading.further.add(new Said(reader, code));
    }

    private int resolved(CodeId id) {
        int given = project.codes().indexOf(id);
        return given < 0 ? -1 : codebook.resolve(given);
    }

    /// By code, the bit of its answer. Of two codes that were merged into one, what was answered says more than that
    /// nothing changed, and that more than that it is not known.
    private Map<Integer, Byte> asked(Document document) {
        Map<Integer, Byte> asked = new TreeMap<>();
        document.asked()
                .forEach((id, answer) -> {
                    int code = resolved(id);
                    if (code >= 0) asked.merge(code, bit(answer), (a, b) -> (byte) Math.min(a, b));
                });
        return asked;
    }

    private static final byte ANSWERED = 1;
    private static final byte UNCHANGED = 2;
    private static final byte UNKNOWN = 4;

    private static byte bit(Answer answer) {
        return switch (answer) {
            case ANSWERED -> ANSWERED;
            case UNCHANGED -> UNCHANGED;
            case UNKNOWN -> UNKNOWN;
        };
    }

    private byte[] answers(Map<Integer, Byte> asked) {
        byte[] answers = new byte[above.length];
        for (Code code : codebook.tree().inOrder()) {
            int index = project.codes().indexOf(code.id());
            byte inherited = above[index] < 0 ? 0 : answers[above[index]];
            answers[index] = asked.getOrDefault(index, inherited);
        }
        return answers;
    }

    private boolean isRead(Reading reading, int reader, int code) {
        if (code == ANY) return reading.any[reader];
        if (reading.all[reader]) return true;
        if (reading.byTop[reader * tops + top[code]]) return true;
        for (Said said : reading.further)
            if (said.reader == reader && isAtOrBelow(code, said.code)) return true;
        return false;
    }

    private boolean isAtOrBelow(int code, int other) {
        int at = code;
        while (at >= 0 && at != other) at = above[at];
        return at == other;
    }

    /// Why a cell over `documents` is empty.
    ///
    /// @param code its index, or [#ANY]
    /// @param reader the place of the coder among those that count apart, or 0
    Cell.Empty why(int[] documents, int code, int reader) {
        boolean read = false;
        boolean allAsked = true;
        boolean covered = false;
        boolean allUnknown = true;
        boolean noneAnswered = true;
        for (int document : documents) {
            Reading reading = readings[document];
            if (reading == null || !isRead(reading, reader, code)) continue;
            read = true;
            if (!anyAsked) break;
            if (reading.answers.length == 0) {
                allAsked = false;
                continue;
            }
            byte answer = code == ANY ? reading.anyAnswer : reading.answers[code];
            if (answer == 0) continue;
            covered = true;
            allUnknown &= answer == UNKNOWN;
            noneAnswered &= (answer & ANSWERED) == 0;
        }
        if (!read) return Cell.Empty.NOT_READ;
        if (!anyAsked) return Cell.Empty.SILENT;
        if (!covered) return allAsked ? Cell.Empty.NOT_ASKED : Cell.Empty.SILENT;
        if (allUnknown) return Cell.Empty.UNKNOWN;
        return noneAnswered ? Cell.Empty.UNCHANGED : Cell.Empty.SILENT;
    }
}
