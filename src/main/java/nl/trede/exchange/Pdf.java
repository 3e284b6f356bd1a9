package nl.trede.exchange;

import nl.trede.message.Cancelled;
import nl.trede.message.Message;
import nl.trede.message.Progress;
import nl.trede.message.TredeException;
import nl.trede.text.TextRange;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/// PDF with a text layer, page by page; a scan without one is refused.
final class Pdf implements Reader {
    private static final int PAGES_NAMED = 10;
    private static final Set<COSName> NO_REMARKS =
            Set.of(
                    COSName.getPDFName("Link"),
                    COSName.getPDFName("Widget"),
                    COSName.getPDFName("Popup"));

    /// Kept here, for a logger that nobody holds is forgotten with its level. What PDFBox logs about a damaged
    /// file is for its makers, and can hold words of it.
    private static final List<Logger> SILENT =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    static {
        for (Logger logger : SILENT) logger.setLevel(Level.OFF);
        PdfFonts.install();
    }

    @Override
    public List<String> endings() {
        return List.of("pdf");
    }

    @Override
    public boolean recognises(Likeness likeness) {
        return likeness == Likeness.PDF;
    }

    @Override
    public Extracted read(FileBytes file, Progress progress) {
        PdfStreams.measurePacked(file);
        try (PDDocument document = Loader.loadPDF(file.bytes())) {
            return read(file, document, progress);
        } catch (InvalidPasswordException e) {
            throw Importers.locked(file);
        } catch (TredeException | Cancelled e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Whatever PDFBox stumbles over: its parser is built to repair, and trusts what it has
            // repaired.
            throw file.problem("import.pdf.broken")
                    .remedy("import.pdf.broken.remedy")
                    .asException(e);
        }
    }

    private static Extracted read(FileBytes file, PDDocument document, Progress progress)
            throws IOException {
        PdfStreams.measureOthers(file, document.getDocument());
        int pageCount = 0;
        int remarks = 0;
        for (PDPage page : document.getPages()) {
            if (++pageCount > Limits.PAGES)
                throw Limits.exceeded(file.file().toString(), "import.limit.pages", Limits.PAGES);
            remarks += remarks(page);
        }
        List<String> texts = PdfText.pages(file, document, pageCount, progress);
        if (texts.stream().allMatch(String::isBlank))
            throw file.problem("import.pdf.scan").remedy("import.pdf.scan.remedy").asException();
        Extracted joined = join(file, texts, new PdfLabels(document));
        if (remarks > 0) joined.notes().add(Message.of("import.pdf.remarks", remarks));
        return joined;
    }

    private static Extracted join(FileBytes file, List<String> texts, PdfLabels labels) {
        StringBuilder all = new StringBuilder();
        List<PageOfText> pages = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            String label = labels.label(i);
            if (text.isBlank()) {
                without.add(label);
                continue;
            }
            if (!all.isEmpty()) all.append("\n\n");
            int start = all.length();
            all.append(text);
            if (all.length() > Limits.CHARACTERS) throw Importers.tooLong(file);
            pages.add(new PageOfText(new TextRange(start, all.length()), label));
        }
        List<Message> notes = new ArrayList<>();
        if (!without.isEmpty())
            notes.add(Message.of("import.pdf.empty", without.size(), firstOf(without)));
        return new Extracted(all.toString(), pages, "", notes);
    }

    private static String firstOf(List<String> labels) {
        String first = String.join(", ", labels.subList(0, Math.min(PAGES_NAMED, labels.size())));
        return labels.size() > PAGES_NAMED ? first + ", …" : first;
    }

    /// How many remarks are stuck on a page.
    private static int remarks(PDPage page) {
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        if (annotations == null) return 0;
        int count = 0;
        for (int i = 0; i < annotations.size(); i++)
            if (annotations.getObject(i) instanceof COSDictionary annotation
                    && !NO_REMARKS.contains(annotation.getCOSName(COSName.SUBTYPE))
                    && !annotation.getString(COSName.CONTENTS, "").isBlank()) count++;
        return count;
    }
}
