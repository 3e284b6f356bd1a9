package nl.trede.exchange;

import nl.trede.message.Problem;
import nl.trede.message.Progress;
import nl.trede.message.TredeException;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML from a stranger, read once from begin to end: a cursor that stands on the start of an element, on its
/// end, or on characters. A document type is refused, so there are no entities, external or swelling; so is
/// nesting beyond [Limits#DEPTH]. What is wrong is said with the entry and the line.
final class SafeXml {
    private static final int EVENTS_BETWEEN_STEPS = 4096;

    /// The byte order mark of UTF-8, one Latin-1 character a byte.
    private static final String MARK = "\u00ef\u00bb\u00bf";

    private final FileBytes file;
    private final String entry;
    private final Progress progress;
    private final XMLStreamReader reader;
    private int depth;
    private long events;

    private SafeXml(FileBytes file, String entry, Progress progress, XMLStreamReader reader) {
        this.file = file;
        this.entry = entry;
        this.progress = progress;
        this.reader = reader;
    }

    /// @param entry where in `file` the XML stands, for what is said
    static SafeXml over(InputStream in, FileBytes file, String entry, Progress progress) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // Ours is lower; the JDK's own differs between versions, and a file must not.
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(2 * Limits.DEPTH));
        try {
            Reader characters = new Strict(decoded(in), file, entry);
            return new SafeXml(file, entry, progress, factory.createXMLStreamReader(characters));
        } catch (IOException e) {
            throw malformed(file, entry, new XMLStreamException(e));
        } catch (XMLStreamException e) {
            throw malformed(file, entry, e);
        }
    }

    /// Characters of bytes in UTF-8 or UTF-16, the two in which documents are written, whatever they declare. The
    /// parser's own decoder prints on standard error what it cannot decode.
    private static Reader decoded(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        bytes.mark(MARK.length());
        String start = new String(bytes.readNBytes(MARK.length()), StandardCharsets.ISO_8859_1);
        boolean wide = start.startsWith("\u00fe\u00ff") || start.startsWith("\u00ff\u00fe");
        if (!start.equals(MARK)) bytes.reset();
        CharsetDecoder strict =
                (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(bytes, strict);
    }

    /// Says itself what it cannot decode: of that, the parser tells no cause.
    private static final class Strict extends FilterReader {
        private final FileBytes file;
        private final String entry;

        Strict(Reader characters, FileBytes file, String entry) {
            super(characters);
            this.file = file;
            this.entry = entry;
        }

        @Override
        public int read(char[] to, int from, int length) throws IOException {
            try {
                return super.read(to, from, length);
            } catch (CharacterCodingException e) {
                throw Problem.of("import.xml.encoding")
                        .at(file.place(entry))
                        .remedy("import.zip.broken.remedy")
                        .asException(e);
            }
        }
    }

    /// Moves on; false at the end of the document.
    boolean next() {
        if (++events % EVENTS_BETWEEN_STEPS == 0) progress.step(events, 0);
        try {
            if (!reader.hasNext()) return false;
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> descend();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw Problem.of("import.xml.dtd")
                                .at(file.place(entry), line())
                                .remedy("import.hostile.remedy")
                                .asException();
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
            return true;
        } catch (XMLStreamException e) {
            throw malformed(file, entry, e);
        }
    }

    private void descend() {
        if (++depth > Limits.DEPTH)
            throw Limits.exceeded(
                    file.place(entry) + ":" + line(), "import.limit.depth", Limits.DEPTH);
    }

    private long line() {
        return reader.getLocation().getLineNumber();
    }

    private static TredeException malformed(FileBytes file, String entry, XMLStreamException e) {
        String reason = String.valueOf(e.getMessage());
        // The parser says the place, which stands elsewhere, and "Message:" before what it has to
        // say.
        int message = reason.indexOf("Message: ");
        Problem problem =
                Problem.of(
                        "import.xml.malformed",
                        message < 0 ? reason : reason.substring(message + "Message: ".length()));
        Problem placed =
                e.getLocation() == null
                        ? problem.at(file.place(entry))
                        : problem.at(file.place(entry), e.getLocation().getLineNumber());
        return placed.remedy("import.zip.broken.remedy").asException(e);
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean isEnd() {
        return reader.isEndElement();
    }

    /// Whether the cursor stands on characters; [#text()] has them.
    boolean isText() {
        int event = reader.getEventType();
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    String text() {
        return reader.getText();
    }

    /// The local name of the element on whose start or end the cursor stands.
    String name() {
        return reader.getLocalName();
    }

    /// Its namespace; empty where it has none.
    String namespace() {
        return Objects.requireNonNullElse(reader.getNamespaceURI(), "");
    }

    /// An attribute of the element on whose start the cursor stands, in any namespace; empty where it has none.
    String attribute(String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++)
            if (reader.getAttributeLocalName(i).equals(localName))
                return reader.getAttributeValue(i);
        return "";
    }

    /// From the start of an element to its end.
    void skip() {
        for (int open = depth - 1; depth > open && next(); ) {}
    }

    /// From the start of an element to its end; all characters in between.
    String textOfElement() {
        StringBuilder text = new StringBuilder();
        for (int open = depth - 1; depth > open && next(); ) {
            if (!isText()) continue;
            text.append(text());
            if (text.length() > Limits.CHARACTERS) throw Importers.tooLong(file);
        }
        return text.toString();
    }

    /// How many elements are open, the one on whose start the cursor stands included.
    int depth() {
        return depth;
    }
}
