/// Files in and out. Begin at [nl.trede.exchange.Importers], which reads a source document into text, and at
/// [nl.trede.exchange.Folders], which finds the documents below a folder.
///
/// One class per format ([nl.trede.exchange.Reader]); a new one is that class, its test, a real sample beside the
/// tests, and a line in `Importers`. Zip and XML are read through `SafeZip` and `SafeXml` alone, and what a file
/// may cost stands in `Limits`: files come from strangers. May use `message` and `text`, and of libraries
/// commons-compress and PDFBox.
///
/// `SourceText interview = Importers.read(Path.of("interview 1.docx"), Progress.NONE);`
@NullMarked
package nl.trede.exchange;

import org.jspecify.annotations.NullMarked;
