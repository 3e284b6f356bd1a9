package nl.trede.exchange;

/// The first words by which a file that people write says what it is: `"format": "trede-codebook/1"`.
enum FileMark {
    CODEBOOK("trede-codebook/"),
    MANIFEST("trede-manifest/");

    private static final int VERSION = 1;

    private final String begin;

    FileMark(String begin) {
        this.begin = begin;
    }

    String words() {
        return begin + VERSION;
    }

    /// Whether an object says that it is such a file, of whatever version.
    boolean marks(JsonValue json) {
        return json instanceof JsonValue.Members object
                && object.members().get("format") instanceof JsonValue.Text text
                && text.text().startsWith(begin);
    }

    /// Whether this may have been meant to be one, though it cannot be read.
    static boolean isMeant(String text) {
        for (FileMark mark : values()) if (text.contains(mark.begin)) return true;
        return false;
    }

    /// @throws nl.trede.message.TredeException if it is something else, or of a newer version
    void check(JsonFields json) {
        String format = json.text("format");
        if (format.equals(words())) return;
        String key = format.startsWith(begin) ? "json.format.version" : "json.format.other";
        throw json.at("format")
                .problem(key, format)
                .remedy("json.format.way", words())
                .asException();
    }
}
