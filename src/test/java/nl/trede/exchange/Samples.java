package nl.trede.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files to read: those other programs made, and small ones made here.
final class Samples {
    static final String WORD =
            " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    static final String ODF =
            " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"";

    private Samples() {}

    /// A file in `src/test/resources/exchange`.
    static Path file(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Samples.class.getResource("/exchange/" + name), name)
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FileBytes held(String name, byte[] bytes) {
        return new FileBytes(Path.of(name), bytes);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A DOCX of nothing but what a reader needs, with `body` inside of `w:body`.
    static byte[] docx(String body) {
        return docx(body, Map.of());
    }

    /// The same with other parts; `word/footnotes.xml` is related to as `footnotes`.
    static byte[] docx(String body, Map<String, String> parts) {
        return zip(
                docxParts(
                        "<w:document" + WORD + "><w:body>" + body + "</w:body></w:document>",
                        parts));
    }

    /// The parts of a DOCX whose main part is `document` as it stands.
    static Map<String, byte[]> docxParts(String document, Map<String, String> parts) {
        StringBuilder relations = new StringBuilder();
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        parts.keySet()
                .forEach(part ->
                        relations.append(
                                "<Relationship Id=\"r%s\" Type=\"%s\" Target=\"%s\"/>"
                                        .formatted(
                                                part.hashCode(),
                                                office + part.replaceAll("word/|[0-9]*\\.xml", ""),
                                                part.replace("word/", ""))));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", utf8("<Types/>"));
        entries.put(
                "_rels/.rels",
                utf8(
                        "<Relationships><Relationship Id=\"r\" Type=\""
                                + office
                                + "officeDocument\""
                                + " Target=\"word/document.xml\"/></Relationships>"));
        entries.put("word/document.xml", utf8(document));
        entries.put(
                "word/_rels/document.xml.rels",
                utf8("<Relationships>" + relations + "</Relationships>"));
        parts.forEach((name, xml) -> entries.put(name, utf8(xml)));
        return entries;
    }

    /// An ODT of nothing but what a reader needs, with `body` inside of `office:text`.
    static byte[] odt(String body) {
        return zip(
                odtParts(
                        "<office:document-content"
                                + ODF
                                + "><office:body><office:text>"
                                + body
                                + "</office:text></office:body></office:document-content>"));
    }

    /// The parts of an ODT whose content is `content` as it stands.
    static Map<String, byte[]> odtParts(String content) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        entries.put("content.xml", utf8(content));
        return entries;
    }
}
