package nl.trede.exchange;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;

/// PDFs made here: decent ones, and ones written by hand object by object.
final class Pdfs {
    /// A word, with the left end of its baseline, in points from the upper left of the page.
    record At(double x, double y, String words) {}

    static {
        PdfFonts.install(); // Writing looks for fonts too.
    }

    private Pdfs() {}

    /// Pages of Helvetica 12.
    static byte[] of(List<List<At>> pages) {
        return of(pages, document -> {});
    }

    static byte[] of(List<List<At>> pages, Consumer<PDDocument> finish) {
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(FontName.HELVETICA);
            for (List<At> words : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    for (At at : words) {
                        content.beginText();
                        content.setFont(font, 12);
                        double up = page.getMediaBox().getHeight() - at.y;
                        content.newLineAtOffset((float) at.x, (float) up);
                        content.showText(at.words);
                        content.endText();
                    }
                }
            }
            finish.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Consumer<PDDocument> password(String owner, String user) {
        return document -> {
            try {
                StandardProtectionPolicy policy =
                        new StandardProtectionPolicy(owner, user, new AccessPermission());
                policy.setEncryptionKeyLength(256);
                document.protect(policy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /// Objects numbered from 1, the first of which is the catalogue, in a file whose table of them is missing: readers
    /// look for the objects themselves then.
    static byte[] objects(byte[]... objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("%PDF-1.7\n"));
        for (int i = 0; i < objects.length; i++) {
            out.writeBytes(latin((i + 1) + " 0 obj\n"));
            out.writeBytes(objects[i]);
            out.writeBytes(latin("\nendobj\n"));
        }
        out.writeBytes(
                latin(
                        "trailer\n<< /Root 1 0 R /Size %d >>\n%%%%EOF\n"
                                .formatted(objects.length + 1)));
        return out.toByteArray();
    }

    static byte[] stream(String dictionary, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("<< /Length " + data.length + " " + dictionary + " >>\nstream\n"));
        out.writeBytes(data);
        out.writeBytes(latin("\nendstream"));
        return out.toByteArray();
    }

    static byte[] deflated(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
