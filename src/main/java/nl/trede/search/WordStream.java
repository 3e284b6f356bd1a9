package nl.trede.search;

import nl.trede.text.Segments;
import nl.trede.text.Segments.Kind;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/// The words of one text as Lucene wants them: for each its terms at one position, with where it stands.
///
/// Positions count words, so that a phrase goes over line ends, sentences and paragraphs; between two turns they
/// leave a gap, so that nothing is a phrase that two people say. Can be read once.
final class WordStream extends TokenStream {
    private static final int GAP_BETWEEN_TURNS = 100;
    private static final BytesRef[] NOTHING = {};

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

    private final String text;
    private final Segments segments;
    private final WordTypes types;
    private final int words;
    private final int turns;
    private int word;
    private int nextTurn;
    private BytesRef[] terms = NOTHING;
    private int nextTerm;

    WordStream(String text, Segments segments, WordTypes types) {
        this.text = text;
        this.segments = segments;
        this.types = types;
        words = segments.count(Kind.WORD);
        turns = segments.count(Kind.TURN);
    }

    @Override
    public boolean incrementToken() {
        if (nextTerm < terms.length) {
            increment.setPositionIncrement(0);
        } else if (word == words) {
            return false;
        } else {
            int start = segments.start(Kind.WORD, word);
            int end = segments.end(Kind.WORD, word);
            word++;
            terms = types.terms(text.substring(start, end));
            nextTerm = 0;
            increment.setPositionIncrement(isFirstOfTurn(start) ? 1 + GAP_BETWEEN_TURNS : 1);
            offset.setOffset(start, end);
        }
        term.setBytesRef(terms[nextTerm++]);
        return true;
    }

    private boolean isFirstOfTurn(int start) {
        boolean isFirst = false;
        while (nextTurn < turns && segments.start(Kind.TURN, nextTurn) <= start) {
            nextTurn++;
            isFirst = true;
        }
        return isFirst;
    }
}
