package nl.trede.exchange;

import nl.trede.message.Message;
import nl.trede.message.TredeException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// What the bytes of a file seem to be, whatever its name says.
enum Likeness {
    EMPTY("import.kind.empty"),
    PDF("import.kind.pdf"),
    DOCX("import.kind.docx"),
    ODT("import.kind.odt"),
    RTF("import.kind.rtf"),
    /// Word before 2007.
    DOC("import.kind.doc"),
    /// A Word, Excel or PowerPoint file with a password.
    LOCKED_OFFICE("import.kind.locked"),
    OLD_OFFICE("import.kind.ole"),
    XLSX("import.kind.xlsx"),
    PPTX("import.kind.pptx"),
    ODS("import.kind.ods"),
    OTHER_ODF("import.kind.odf"),
    EPUB("import.kind.epub"),
    ZIP("import.kind.zip"),
    /// Begins as a zip and does not go on as one.
    BROKEN_ZIP("import.kind.brokenzip"),
    HTML("import.kind.html"),
    XML("import.kind.xml"),
    PICTURE("import.kind.picture"),
    SQLITE("import.kind.sqlite"),
    TEXT("import.kind.text"),
    /// Something that is neither text nor anything known here.
    BINARY("import.kind.binary");

    private static final int HEAD = 1024;

    private final String key;

    Likeness(String key) {
        this.key = key;
    }

    Message inWords() {
        return Message.of(key);
    }

    static Likeness of(FileBytes file) {
        byte[] bytes = file.bytes();
        if (bytes.length == 0) return EMPTY;
        String head =
                new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) return ofZip(file);
        // Readers of PDF allow other bytes before the header; Acrobat as many as these.
        if (head.contains("%PDF-")) return PDF;
        if (head.startsWith("{\\rtf")) return RTF;
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"))
            return ofOle(bytes);
        if (head.startsWith("SQLite format 3\0")) return SQLITE;
        if (isPicture(head)) return PICTURE;
        if (!Encodings.isText(file)) return BINARY;
        String start = head.replace("\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) return HTML;
        return start.startsWith("<?xml") ? XML : TEXT;
    }

    private static boolean isPicture(String head) {
        return head.startsWith("\u0089PNG")
                || head.startsWith("\u00ff\u00d8\u00ff")
                || head.startsWith("GIF8")
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*");
    }

    /// Streams of an OLE file are listed by name, in UTF-16.
    private static Likeness ofOle(byte[] bytes) {
        if (holds(bytes, "EncryptedPackage")) return LOCKED_OFFICE;
        return holds(bytes, "WordDocument") ? DOC : OLD_OFFICE;
    }

    private static boolean holds(byte[] bytes, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        // Entries of the directory are aligned to 128 bytes.
        for (int at = 0; at + wanted.length <= bytes.length; at += 128)
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) return true;
        return false;
    }

    private static Likeness ofZip(FileBytes file) {
        SafeZip zip;
        try {
            zip = SafeZip.open(file);
        } catch (TredeException broken) {
            return BROKEN_ZIP; // Whoever reads it will open it again, and say what is wrong.
        }
        if (zip.has("[Content_Types].xml")) {
            if (zip.holdsFolder("word/")) return DOCX;
            if (zip.holdsFolder("xl/")) return XLSX;
            if (zip.holdsFolder("ppt/")) return PPTX;
        }
        return zip.has("mimetype") ? ofMimetype(zip.mimetype()) : ZIP;
    }

    private static Likeness ofMimetype(String type) {
        if (type.startsWith("application/vnd.oasis.opendocument.text")) return ODT;
        if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) return ODS;
        if (type.startsWith("application/vnd.oasis.opendocument")) return OTHER_ODF;
        return type.startsWith("application/epub+zip") ? EPUB : ZIP;
    }
}
