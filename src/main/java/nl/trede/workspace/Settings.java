package nl.trede.workspace;

import nl.trede.message.Problem;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// What the user chose, and which installation this is. Kept as a properties file in UTF-8.
public final class Settings {
    private static final String CODER = "coder";
    private static final String LANGUAGE = "language";
    private static final String INSTALLATION = "installation";

    private final Path folder;
    private final Path file;
    private final Properties values = new Properties();

    private Settings(Path folder) {
        this.folder = folder;
        file = folder.resolve("settings.properties");
    }

    public static Settings in(Places places) {
        Settings settings = new Settings(places.settings());
        if (Files.exists(settings.file)) settings.load();
        return settings;
    }

    private void load() {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.of("workspace.settings")
                    .at(file)
                    .remedy("workspace.settings.way")
                    .asException(e);
        }
    }

    /// The name under which she codes; at first the login name.
    public String coder() {
        return Optional.ofNullable(values.getProperty(CODER))
                .filter(name -> !name.isBlank())
                .orElse(System.getProperty("user.name", "coder"));
    }

    public void setCoder(String name) {
        values.setProperty(CODER, name);
        save();
    }

    /// `nl` or `en`: as chosen, else Dutch on a Dutch system, else English.
    public String language() {
        return Optional.ofNullable(values.getProperty(LANGUAGE))
                .orElse(Locale.getDefault().getLanguage().equals("nl") ? "nl" : "en");
    }

    public void setLanguage(String language) {
        values.setProperty(LANGUAGE, language);
        save();
    }

    /// A random number that tells this installation from others; drawn the first time that it is asked for.
    public String installation() {
        String known = values.getProperty(INSTALLATION);
        if (known != null) return known;
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        values.setProperty(INSTALLATION, HexFormat.of().formatHex(random));
        save();
        return values.getProperty(INSTALLATION);
    }

    private void save() {
        Places.prepare(folder);
        Path written = file.resolveSibling(file.getFileName() + ".new");
        try (Writer out = Files.newBufferedWriter(written, StandardCharsets.UTF_8)) {
            values.store(out, null);
        } catch (IOException e) {
            throw Problem.of("workspace.settings").at(file).asException(e);
        }
        try {
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Problem.of("workspace.settings").at(file).asException(e);
        }
    }
}
