package nl.trede.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import nl.trede.generate.Property;
import nl.trede.message.Message;
import nl.trede.message.TredeException;
import nl.trede.message.Words;
import nl.trede.search.Query.And;
import nl.trede.search.Query.Except;
import nl.trede.search.Query.Form;
import nl.trede.search.Query.Lemma;
import nl.trede.search.Query.Or;
import nl.trede.search.Query.Phrase;
import nl.trede.search.Query.Prefix;
import nl.trede.search.Query.Word;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

class QueryParserTest {
    private static final Query A = new Word("a");
    private static final Query B = new Word("b");
    private static final Query C = new Word("c");

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of("Woning", new Word("Woning")),
                Arguments.of("  woning\t", new Word("woning")),
                Arguments.of("woning,", new Word("woning")),
                Arguments.of("z'n", new Word("z'n")),
                Arguments.of("\"a\"", new Form("a")),
                Arguments.of("\"a, b!\"", new Phrase(List.of("a", "b"))),
                Arguments.of("“a b”", new Phrase(List.of("a", "b"))),
                Arguments.of("„a b”", new Phrase(List.of("a", "b"))),
                Arguments.of("a/b", new Phrase(List.of("a", "b"))),
                Arguments.of("\"NOT\"", new Form("NOT")),
                Arguments.of("not", new Word("not")),
                Arguments.of("ANDERS", new Word("ANDERS")),
                Arguments.of("wijk*", new Prefix("wijk")),
                Arguments.of("form:wijk*", new Prefix("wijk")),
                Arguments.of("form:woning", new Form("woning")),
                Arguments.of("FORM:woning", new Form("woning")),
                Arguments.of("form:a/b", new Phrase(List.of("a", "b"))),
                Arguments.of("form:\"a b\"", new Phrase(List.of("a", "b"))),
                Arguments.of("lemma:slopen", new Lemma("slopen")),
                Arguments.of("12:30", new Phrase(List.of("12", "30"))),
                Arguments.of("-5", new Word("5")),
                Arguments.of("a AND b", new And(List.of(A, B))),
                Arguments.of("a b", new And(List.of(A, B))),
                Arguments.of("a b AND c", new And(List.of(A, B, C))),
                Arguments.of("a OR b", new Or(List.of(A, B))),
                Arguments.of("a OR b c", new Or(List.of(A, new And(List.of(B, C))))),
                Arguments.of("a b OR c", new Or(List.of(new And(List.of(A, B)), C))),
                Arguments.of("a (b OR c)", new And(List.of(A, new Or(List.of(B, C))))),
                Arguments.of("(((a)))", A),
                Arguments.of("a NOT b", new Except(A, B)),
                Arguments.of("a AND NOT b", new Except(A, B)),
                Arguments.of("NOT b a", new Except(A, B)),
                Arguments.of("NOT b AND a", new Except(A, B)),
                Arguments.of("a NOT b NOT c", new Except(A, new Or(List.of(B, C)))),
                Arguments.of("a NOT b c", new Except(new And(List.of(A, C)), B)),
                Arguments.of("a NOT (b c)", new Except(A, new And(List.of(B, C)))),
                Arguments.of("a OR b NOT c", new Or(List.of(A, new Except(B, C)))),
                Arguments.of("a\"b\"c", new And(List.of(A, new Form("b"), C))),
                Arguments.of("a(b)", new And(List.of(A, B))));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryIsReadAsThePageSays(String query, Query read) {
        assertThat(Query.parse(query)).isEqualTo(read);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("", 0, "query.empty"),
                Arguments.of("  \n ", 0, "query.empty"),
                Arguments.of("a \"b c", 2, "query.quote.unclosed"),
                Arguments.of("a\"", 1, "query.quote.unclosed"),
                Arguments.of("\" ,\"", 0, "query.quote.empty"),
                Arguments.of("(a", 0, "query.parenthesis.unclosed"),
                Arguments.of("a (b (c)", 2, "query.parenthesis.unclosed"),
                Arguments.of("(", 0, "query.parenthesis.unclosed"),
                Arguments.of("a)", 1, "query.parenthesis.unopened"),
                Arguments.of(") a", 0, "query.parenthesis.unopened"),
                Arguments.of("a ()", 2, "query.parenthesis.empty"),
                Arguments.of("a AND", 5, "query.operand.after"),
                Arguments.of("(a OR ) b", 6, "query.operand.after"),
                Arguments.of("a OR", 4, "query.operand.after"),
                Arguments.of("a NOT", 5, "query.operand.after"),
                Arguments.of("AND a", 0, "query.operand.before"),
                Arguments.of("OR", 0, "query.operand.before"),
                Arguments.of("(OR a)", 1, "query.operand.before"),
                Arguments.of("a AND OR b", 6, "query.operand.between"),
                Arguments.of("a OR OR b", 5, "query.operand.between"),
                Arguments.of("a NOT NOT b", 6, "query.operand.between"),
                Arguments.of("NOT a", 0, "query.not.alone"),
                Arguments.of("a OR NOT b", 5, "query.not.alone"),
                Arguments.of("a (NOT b)", 3, "query.not.alone"),
                Arguments.of("*wijk", 0, "query.star.front"),
                Arguments.of("a *", 2, "query.star.front"),
                Arguments.of("form:*", 5, "query.star.front"),
                Arguments.of("w*k", 1, "query.star.inside"),
                Arguments.of("wijk**", 4, "query.star.inside"),
                Arguments.of("a/b*", 3, "query.star.word"),
                Arguments.of("&*", 1, "query.star.word"),
                Arguments.of("lemma:a*", 7, "query.star.word"),
                Arguments.of("\"a wijk* b\"", 7, "query.star.quoted"),
                Arguments.of("a code:b", 2, "query.prefix.unknown"),
                Arguments.of("https://nl", 0, "query.prefix.unknown"),
                Arguments.of("form: a", 5, "query.prefix.word"),
                Arguments.of("lemma:\"a\"", 6, "query.prefix.word"),
                Arguments.of("a & b", 2, "query.word.none"),
                Arguments.of("huur -koop", 5, "query.minus"),
                Arguments.of("(".repeat(101) + "a", 100, "query.deep"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsShownWhereItIs(String query, int position, String key) {
        TredeException refusal =
                catchThrowableOfType(TredeException.class, () -> Query.parse(query));
        assertThat(refusal).as(query).isNotNull();
        Message what = Objects.requireNonNull(refusal).problem().what();
        assertThat(what.key()).isEqualTo("query.malformed");
        assertThat(what.arguments().get(0)).isInstanceOf(Message.class);
        assertThat(((Message) what.arguments().get(0)).key()).isEqualTo(key);
        assertThat(what.arguments().get(3)).isEqualTo(position);
    }

    private static String said(String query, String language) {
        TredeException refusal =
                catchThrowableOfType(TredeException.class, () -> Query.parse(query));
        return Words.in(language).say(Objects.requireNonNull(refusal).problem());
    }

    @Test
    void theCaretStandsUnderTheMistake() {
        assertThat(said("huur AND OR koop", "nl"))
                .isEqualTo(
                        """
                        Tussen AND en OR ontbreekt een woord.
                          huur AND OR koop
                                   ^
                        AND, OR en NOT in hoofdletters verbinden woorden. Om zo'n woord zelf te \
                        vinden, zet het tussen aanhalingstekens of schrijf het klein.\
                        """);
        assertThat(said("huur \"koop", "en"))
                .isEqualTo(
                        """
                        This quotation mark is not closed.
                          huur "koop
                               ^
                        Put another one at the end: "social cohesion".\
                        """);
    }

    @Test
    void theCaretCountsWhatTakesRoom() {
        assertThat(said("e\u0301e\u0301n\t{0} 田 \"😀 a\" (", "en"))
                .contains("\n  e\u0301e\u0301n {0} 田 \"😀 a\" (\n  " + " ".repeat(18) + "^");
    }

    @Test
    void noQueryHoweverOddEndsInAnythingButAQueryOrARefusal() {
        String signs = "a*\"():- ANDORNOTform:“”é&\n";
        Property.forAll(
                3000,
                choices -> {
                    StringBuilder query = new StringBuilder();
                    for (String piece :
                            choices.<String>several(
                                    8,
                                    some ->
                                            some.oneOf(
                                                    "a", "AND ", "OR ", "NOT ", "(", ")", "\"", "*",
                                                    "form:", " ", signs))) query.append(piece);
                    return query.toString();
                },
                query -> {
                    try {
                        return !Evaluation.leaves(Query.parse(query)).isEmpty();
                    } catch (TredeException refusal) {
                        return refusal.problem().what().key().equals("query.malformed");
                    }
                });
    }
}
