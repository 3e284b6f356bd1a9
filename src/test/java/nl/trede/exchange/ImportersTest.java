package nl.trede.exchange;

import static nl.trede.exchange.Samples.utf8;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.message.Cancelled;
import nl.trede.message.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class ImportersTest {
    @TempDir Path folder;

    @Test
    void aNameTellsItsFormat() {
        assertThat(Importers.format("Gesprek 1.DOCX")).contains("docx");
        assertThat(Importers.format("a.b.text")).contains("txt");
        assertThat(Importers.format("plan.pdf")).contains("pdf");
        assertThat(Importers.format("plan.pdf.zip")).isEmpty();
        assertThat(Importers.format("docx")).isEmpty();
        assertThat(Importers.endings())
                .contains("txt", "md", "docx", "odt", "pdf")
                .doesNotHaveDuplicates();
    }

    /// The hash as sha256sum prints it: `printf 'a\r\n' | sha256sum`.
    @Test
    void theFileAsItCameIsKept() {
        SourceText read = Reading.of(folder, "a.txt", utf8("a\r\n"));

        assertThat(read.text()).isEqualTo("a\n");
        assertThat(read.original()).isEqualTo(utf8("a\r\n"));
        assertThat(read.sha256())
                .isEqualTo("8e4621379786ef42a4fec155cd525c291dd7db3c1fde3478522f4f61c03fd1bd");
    }

    @Test
    void readingCanBeCancelledInEveryFormat() {
        Progress cancel =
                (done, total) -> {
                    throw new Cancelled();
                };
        StringBuilder long1 = new StringBuilder();
        for (int i = 0; i < 5000; i++) long1.append("<w:p><w:r><w:t>a</w:t></w:r></w:p>");
        String odt = long1.toString().replaceAll("</?w:[rt]>", "").replace("w:p", "text:p");
        Path[] files = {
            Reading.write(folder, "a.txt", utf8("a")),
            Reading.write(folder, "a.docx", Samples.docx(long1.toString())),
            Reading.write(folder, "a.odt", Samples.odt(odt)),
            Samples.file("tika-testPDF_bom.pdf")
        };
        for (Path file : files)
            assertThatThrownBy(() -> Importers.read(file, cancel))
                    .as("%s", file)
                    .isInstanceOf(Cancelled.class);
    }
}
