package nl.trede.exchange;

import nl.trede.message.Problem;
import nl.trede.message.TredeException;

/// What one file may cost. Exceeding one is an error that says which.
final class Limits {
    static final long FILE_BYTES = 256L << 20;

    /// Of all that is read from one zip, together.
    static final long UNPACKED_BYTES = 256L << 20;

    /// Unpacked to packed, of one entry. Deflate cannot exceed 1032; word processors stay below 50.
    static final int RATIO = 200;

    /// Below this many unpacked bytes the ratio does not matter.
    static final long RATIO_FREE_BYTES = 2L << 20;

    static final int ENTRIES = 10_000;

    /// Elements of XML inside each other.
    static final int DEPTH = 500;

    static final int PAGES = 20_000;

    /// UTF-16 units of the text of one document: some twenty thick books.
    static final int CHARACTERS = 20_000_000;

    /// Of one page of a PDF; a newspaper has some 30,000.
    static final int GLYPHS_ON_PAGE = 1_000_000;

    /// Drawing instructions of one PDF: forms that call each other can ask for more than there are atoms.
    static final long INSTRUCTIONS = 50_000_000;

    /// What one stream of a PDF unpacks to, pictures aside, which are not unpacked.
    static final long STREAM_BYTES = 128L << 20;

    /// Folders inside each other.
    static final int FOLDERS = 100;

    private Limits() {}

    static TredeException exceeded(String place, String key, long limit) {
        return Problem.of(key, limit).at(place).remedy("import.limit.remedy").asException();
    }
}
