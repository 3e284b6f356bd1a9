package nl.trede.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.message.Problem;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// XML that no word processor writes, in the main part of a DOCX and of an ODT.
class HostileXmlTest {
    enum Container {
        DOCX("a.docx", "word/document.xml"),
        ODT("a.odt", "content.xml");

        final String file;
        final String entry;

        Container(String file, String entry) {
            this.file = file;
            this.entry = entry;
        }

        byte[] around(String prolog, String text) {
            return switch (this) {
                case DOCX ->
                        Samples.zip(
                                Samples.docxParts(
                                        prolog
                                                + ("<w:document"
                                                        + Samples.WORD
                                                        + "><w:body><w:p><w:r>")
                                                + ("<w:t>" + text + "</w:t>")
                                                + "</w:r></w:p></w:body></w:document>",
                                        Map.of()));
                case ODT ->
                        Samples.zip(
                                Samples.odtParts(
                                        prolog
                                                + ("<office:document-content" + Samples.ODF + ">")
                                                + ("<office:body><office:text><text:p>" + text)
                                                + "</text:p></office:text></office:body>"
                                                + "</office:document-content>"));
            };
        }
    }

    @TempDir Path folder;

    private Problem refusal(Container container, String prolog, String text) {
        Problem problem = Reading.refusal(folder, container.file, container.around(prolog, text));
        assertThat(problem.where().orElseThrow())
                .matches(".*" + container.file + ", " + container.entry + ":[1-9][0-9]*");
        return problem;
    }

    @ParameterizedTest
    @EnumSource
    void anEntityThatReachesForAFileIsRefused(Container container) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
        String prolog = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";

        assertThat(refusal(container, prolog, "&e;").what().key()).isEqualTo("import.xml.dtd");
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentTypeElsewhereIsNeverFetched(Container container) {
        // An address that is reserved for documentation: it leads nowhere, and waiting for it would
        // take time.
        String prolog = "<!DOCTYPE x SYSTEM \"http://192.0.2.1/x.dtd\">";

        assertThat(refusal(container, prolog, "a").what().key()).isEqualTo("import.xml.dtd");
    }

    @ParameterizedTest
    @EnumSource
    void entitiesThatSwellAreRefused(Container container) {
        StringBuilder prolog = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 40; i++)
            prolog.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        prolog.append("]>");

        assertThat(refusal(container, prolog.toString(), "&l39;").what().key())
                .isEqualTo("import.xml.dtd");
    }

    @ParameterizedTest
    @EnumSource
    void anEntityThatNobodyDeclaredIsRefused(Container container) {
        assertThat(refusal(container, "", "a &nbsp; b").what().key())
                .isIn("import.xml.malformed", "import.xml.dtd");
    }

    @ParameterizedTest
    @EnumSource
    void elementsThatNestWithoutEndAreRefused(Container container) {
        String deep = "<x>".repeat(100_000) + "</x>".repeat(100_000);

        assertThat(refusal(container, "", deep).what().key()).isEqualTo("import.limit.depth");
    }

    @ParameterizedTest
    @EnumSource
    void xmlThatIsNotSaysItsLine(Container container) {
        Problem problem = refusal(container, "<?xml version=\"1.0\"?>\n\n", "a < b");

        assertThat(problem.what().key()).isEqualTo("import.xml.malformed");
        assertThat(problem.where().orElseThrow()).endsWith(container.entry + ":3");
    }

    @ParameterizedTest
    @EnumSource
    void bytesThatAreNotUtf8AreSaidToBe(Container container) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", Samples.utf8("<Types/>"));
        parts.put("mimetype", Samples.utf8("application/vnd.oasis.opendocument.text"));
        if (container == Container.DOCX) parts.remove("mimetype");
        parts.put(container.entry, new byte[] {'<', 'x', '>', (byte) 0xe9, '<', '/', 'x', '>'});

        assertThat(Reading.why(folder, container.file, Samples.zip(parts)))
                .isEqualTo("import.xml.encoding");
    }

    @ParameterizedTest
    @EnumSource
    void aTextLongerThanAnyDocumentIsRefused(Container container) {
        // Mixed, so that the ratio does not give it away first.
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Limits.CHARACTERS / 8 + 1; i++)
            text.append(Integer.toHexString(i * 0x9e3779b9 | 0x10000000));

        Problem problem =
                Reading.refusal(folder, container.file, container.around("", text.toString()));

        assertThat(problem.what().key()).isEqualTo("import.limit.characters");
    }
}
