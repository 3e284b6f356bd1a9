package nl.trede.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// One of the things that can be said of a [Thing], and that is decided by its latest write: its name, its place.
///
/// The names stand in project files and never change.
///
/// @param <T> what its values are
public final class Field<T> {
    private static final Map<String, Field<?>> ALL = new HashMap<>();

    public static final Field<Boolean> EXISTS = of("exists", Boolean.class);
    public static final Field<String> NAME = of("name", String.class);

    /// Of a document or case: what it is, `interview`, `neighbourhood`.
    public static final Field<String> KIND = of("kind", String.class);

    /// Where a code or case stands in its tree.
    public static final Field<Place> PLACE = dated("place", Place.class);

    public static final Field<String> GLOSS = of("gloss", String.class);

    /// By name of the attribute.
    public static final Field<AttributeValue> ATTRIBUTE = of("attribute", AttributeValue.class);

    public static final Field<String> LANGUAGE = of("language", String.class);
    public static final Field<LocalDate> DATE = of("date", LocalDate.class);
    public static final Field<Original> ORIGINAL = of("original", Original.class);

    /// By id of the revision; a fact, never undone.
    public static final Field<Revision> REVISION = fact("revision", Revision.class);

    public static final Field<RevisionId> HEAD = of("head", RevisionId.class);
    public static final Field<Speakers> SPEAKERS = of("speakers", Speakers.class);

    public static final Field<Facts> FACTS = of("facts", Facts.class);

    /// That a coder has read a document; by coder, or by `coder-code` for one top-level code.
    public static final Field<Boolean> READ = of("read", Boolean.class);

    /// What a document was asked about, by code.
    public static final Field<Answer> ASKED = of("asked", Answer.class);

    public static final Field<Definition> DEFINITION = of("definition", Definition.class);
    public static final Field<String> COLOUR = of("colour", String.class);
    public static final Field<Boolean> ORDERED = of("ordered", Boolean.class);

    /// The facets that go with a code.
    public static final Field<FacetIds> FACETS = of("facets", FacetIds.class);

    /// The code that this one was merged into.
    public static final Field<CodeId> INTO = dated("into", CodeId.class);

    public static final Field<Facet.Type> FACET_TYPE = of("type", Facet.Type.class);
    public static final Field<Facet.Role> FACET_ROLE = of("role", Facet.Role.class);
    public static final Field<Facet.Values> FACET_VALUES = of("values", Facet.Values.class);

    public static final Field<Question.Form> QUESTION = of("question", Question.Form.class);

    public static final Field<CodeId> CODE = of("code", CodeId.class);
    public static final Field<Passage> AT = of("at", Passage.class);
    public static final Field<CoderId> CODER = of("coder", CoderId.class);
    public static final Field<Origin> ORIGIN = of("origin", Origin.class);
    public static final Field<Instant> TIME = of("time", Instant.class);

    /// How a coding stands on a facet, by facet.
    public static final Field<FacetSetting> FACET = of("facet", FacetSetting.class);

    /// What belongs to a case, by [Member#sub()].
    public static final Field<Boolean> MEMBER = of("member", Boolean.class);

    public static final Field<Thing> ABOUT = of("about", Thing.class);
    public static final Field<String> TEXT = of("text", String.class);

    private final String name;
    private final Class<T> type;
    private final boolean fact;
    private final boolean dated;

    private Field(String name, Class<T> type, boolean fact, boolean dated) {
        this.name = name;
        this.type = type;
        this.fact = fact;
        this.dated = dated;
        if (ALL.put(name, this) != null) throw new IllegalStateException("twice: " + name);
    }

    private static <T> Field<T> of(String name, Class<T> type) {
        return new Field<>(name, type, false, false);
    }

    private static <T> Field<T> fact(String name, Class<T> type) {
        return new Field<>(name, type, true, false);
    }

    private static <T> Field<T> dated(String name, Class<T> type) {
        return new Field<>(name, type, false, true);
    }

    /// The field of that name, if this version of the program has one.
    public static Optional<Field<?>> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    public String name() {
        return name;
    }

    public Class<T> type() {
        return type;
    }

    /// Whether its writes always count, whatever is undone.
    public boolean isFact() {
        return fact;
    }

    /// Whether the stamp of its latest write is kept beside the value, to break cycles by.
    public boolean isDated() {
        return dated;
    }

    public Key<T> key() {
        return new Key<>(this, "");
    }

    public Key<T> key(String sub) {
        return new Key<>(this, sub);
    }

    @Override
    public String toString() {
        return name;
    }

    /// A field of which a thing has many, told apart by `sub`; empty where there is one. Has no white space.
    public record Key<T>(Field<T> field, String sub) implements Comparable<Key<?>> {
        /// As it stands in files: `name`, `facet/123`.
        public String word() {
            return sub.isEmpty() ? field.name : field.name + "/" + sub;
        }

        @Override
        public int compareTo(Key<?> other) {
            int byField = field.name.compareTo(other.field.name);
            return byField != 0 ? byField : sub.compareTo(other.sub);
        }

        @Override
        public String toString() {
            return word();
        }
    }
}
