package nl.trede.store;

import nl.trede.message.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// How the tables of a project file are made, how those of an older program are brought up to date, and how a file
/// that is none of ours is recognised.
///
/// @param creation the script that makes the tables
/// @param upgrades the scripts that lead from one version to the next, the first from version 1 to 2; so their number
///     says which version this is
record Schema(String creation, List<String> upgrades) {
    /// `TRED`, in the header of the file, by which other programs know whose it is.
    static final int APPLICATION = 0x54524544;

    static final Schema CURRENT = new Schema(script("schema.sql"), List.of());

    Schema {
        upgrades = List.copyOf(upgrades);
    }

    int version() {
        return upgrades.size() + 1;
    }

    private static String script(String name) {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes the tables, within the caller's transaction.
    void create(Database database) {
        database.script(creation);
        database.execute("pragma application_id = " + APPLICATION);
        database.execute("pragma user_version = " + version());
    }

    /// Looks at a file before anything is done with it.
    ///
    /// @return the version of its tables, at most [#version()]
    /// @throws nl.trede.message.TredeException if it is missing, empty, cut off, not ours, or too new
    int identify(Database database) {
        Path file = database.file();
        if (Files.isDirectory(file)) throw Problem.of("store.folder").at(file).asException();
        if (!Files.exists(file))
            throw Problem.of("store.missing").at(file).remedy("store.missing.way").asException();
        if (size(file) == 0)
            throw Problem.of("store.empty").at(file).remedy("store.empty.way").asException();
        long application = database.number("pragma application_id");
        if (application != APPLICATION) throw Failure.foreign().at(file).asException();
        int found = (int) database.number("pragma user_version");
        if (found < 1) throw Failure.damaged().at(file).asException();
        if (found > version())
            throw Problem.of("store.newer", found, version())
                    .at(file)
                    .remedy("store.newer.way")
                    .asException();
        long pages = database.number("pragma page_count");
        if (size(file) < pages * database.number("pragma page_size"))
            throw Problem.of("store.truncated").at(file).remedy("store.damaged.way").asException();
        return found;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw Problem.of("store.unopenable")
                    .at(file)
                    .remedy("store.unopenable.way")
                    .asException(e);
        }
    }

    /// Leads the tables from version `from` to the current one, within the caller's transaction.
    void upgrade(Database database, int from) {
        upgrades.subList(from - 1, upgrades.size()).forEach(database::script);
        database.execute("pragma user_version = " + version());
    }
}
