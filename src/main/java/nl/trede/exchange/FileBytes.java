package nl.trede.exchange;

import nl.trede.message.Problem;
import nl.trede.message.TredeException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/// A file and all of its bytes; what it is called is said in every problem with it.
record FileBytes(Path file, byte[] bytes) {

    /// Reads a regular file of bearable size; everything else is refused.
    static FileBytes read(Path file) {
        if (Files.isDirectory(file))
            throw Problem.of("import.file.folder")
                    .at(file)
                    .remedy("import.file.folder.remedy")
                    .asException();
        // Also keeps away from pipes and devices, which have no end.
        if (Files.exists(file) && !Files.isRegularFile(file))
            throw Problem.of("import.file.special").at(file).asException();
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > Limits.FILE_BYTES) throw tooLarge(file);
            byte[] bytes = in.readNBytes((int) Limits.FILE_BYTES + 1);
            if (bytes.length > Limits.FILE_BYTES) throw tooLarge(file);
            return new FileBytes(file, bytes);
        } catch (NoSuchFileException e) {
            throw Problem.of("import.file.missing")
                    .at(file)
                    .remedy("import.file.missing.remedy")
                    .asException(e);
        } catch (AccessDeniedException e) {
            throw Problem.of("import.file.denied")
                    .at(file)
                    .remedy("import.file.denied.remedy")
                    .asException(e);
        } catch (IOException e) {
            throw Problem.of("import.file.unreadable", String.valueOf(e.getMessage()))
                    .at(file)
                    .remedy("import.file.unreadable.remedy")
                    .asException(e);
        }
    }

    private static TredeException tooLarge(Path file) {
        return Limits.exceeded(file.toString(), "import.limit.file", Limits.FILE_BYTES >> 20);
    }

    /// Where something stands that is inside the file: `report.docx, word/document.xml`.
    String place(String inside) {
        return file + ", " + inside;
    }

    /// A problem with the file as a whole.
    Problem problem(String key, Object... arguments) {
        return Problem.of(key, arguments).at(file);
    }

    /// The ending of a file name in lower case, without the dot; empty if it has none.
    static String ending(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
