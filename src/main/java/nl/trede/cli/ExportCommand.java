package nl.trede.cli;

import nl.trede.analysis.CodingList;
import nl.trede.analysis.CodingRow;
import nl.trede.exchange.Codebooks;
import nl.trede.exchange.CodingsJsonl;
import nl.trede.exchange.sheet.Csv;
import nl.trede.exchange.sheet.Note;
import nl.trede.exchange.sheet.Xlsx;
import nl.trede.message.Problem;
import nl.trede.message.TredeException;
import nl.trede.model.Filter;
import nl.trede.workspace.Workspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

@Command(name = "export")
final class ExportCommand extends CliCommand {
    @Mixin FileParameter project = new FileParameter();
    @Mixin MatrixOptions options = new MatrixOptions();
    @Mixin DialectOption dialect = new DialectOption();
    @Mixin UnitsOption units = new UnitsOption();

    /// What can be exported.
    enum What {
        codings,
        matrix,
        codebook,
        report,
        project
    }

    @Option(
            names = "--what",
            required = true,
            paramLabel = "codings|matrix|codebook|report|project",
            descriptionKey = "cli.option.what")
    What what = What.codings;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "PATH",
            descriptionKey = "cli.option.out")
    Path out = Path.of("");

    @Override
    void run() {
        try (Workspace workspace = read(project.file)) {
            switch (what) {
                case codings -> codings(workspace);
                case matrix -> matrix(workspace, ending());
                case report -> matrix(workspace, only("html"));
                case codebook -> codebook(workspace);
                case project -> {
                    only("trede");
                    Workspace.copy(project.file, out);
                }
            }
        }
        if (json) output.json(CopyCommand.Written.one(out));
        else output.line(output.say("cli.written", out.toString()));
    }

    private String ending() {
        String name = out.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private String only(String ending) {
        if (!ending().equals(ending)) throw unknown(ending);
        return ending;
    }

    private TredeException unknown(String known) {
        return Problem.of("cli.export.ending", what.name(), ending())
                .at(out)
                .remedy("cli.export.endings", known)
                .asException();
    }

    private void matrix(Workspace workspace, String ending) {
        MatrixCommand.Format format =
                switch (ending) {
                    case "csv" -> MatrixCommand.Format.csv;
                    case "json" -> MatrixCommand.Format.json;
                    case "xlsx" -> MatrixCommand.Format.xlsx;
                    case "html" -> MatrixCommand.Format.html;
                    default -> throw unknown("csv, json, xlsx, html");
                };
        MatrixWriting writing =
                new MatrixWriting(
                        workspace,
                        options.of(workspace.project(), this),
                        options.filter.terms(),
                        dialect.get(),
                        output);
        write(stream -> writing.write(format, stream));
    }

    private void codings(Workspace workspace) {
        String ending = ending();
        if (ending.equals("jsonl")) {
            Filter filter = options.filter.of(workspace.project());
            write(stream -> {
                Writer lines = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                CodingsJsonl.write(workspace.project(), workspace.texts(), filter, lines);
                lines.flush();
            });
            return;
        }
        List<CodingRow> rows =
                CodingList.of(
                        workspace.project(),
                        options.filter.of(workspace.project()),
                        workspace.texts());
        Note note =
                new Note(
                        workspace.project().name(),
                        options.filter.terms(),
                        ZonedDateTime.now(ZoneId.systemDefault()));
        switch (ending) {
            case "csv" -> write(stream -> Csv.codings(rows, dialect.get(), stream));
            case "xlsx" -> write(stream -> Xlsx.codings(rows, note, output.words(), stream));
            case "json" -> {
                String text = Output.text(CodingsCommand.rows(rows, workspace, units)) + "\n";
                write(stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
            }
            default -> throw unknown("csv, xlsx, json, jsonl");
        }
    }

    private void codebook(Workspace workspace) {
        only("json");
        String text =
                Codebooks.write(
                        Codebooks.of(
                                workspace.project(),
                                NewCommand.nameOf(out),
                                output.words().locale().getLanguage()));
        write(stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Puts something into a stream.
    private interface Content {
        void to(OutputStream stream) throws IOException;
    }

    /// A file that is there stays as it is; one that could not be finished does not stay.
    private void write(Content content) {
        boolean opened = false;
        boolean complete = false;
        try (OutputStream stream = Files.newOutputStream(out, StandardOpenOption.CREATE_NEW)) {
            opened = true;
            content.to(stream);
            complete = true;
        } catch (FileAlreadyExistsException e) {
            throw Problem.of("cli.export.exists").at(out).asException(e);
        } catch (IOException e) {
            throw Problem.of("cli.export.failed", String.valueOf(e.getMessage()))
                    .at(out)
                    .asException(e);
        } finally {
            if (opened && !complete) delete();
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(out);
        } catch (IOException e) {
            output.problem(Problem.of("workspace.unfinished").at(out));
        }
    }
}
