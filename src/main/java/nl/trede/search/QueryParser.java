package nl.trede.search;

import nl.trede.message.Message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Reads a query by recursive descent.
///
/// ```
/// any  = all { "OR" all }
/// all  = [ "NOT" ] one { [ "AND" ] [ "NOT" ] one }      at least one without NOT
/// one  = "(" any ")" | phrase | bare
/// bare = [ "form:" | "lemma:" ] ( word [ "*" ] | phrase )
/// ```
final class QueryParser {
    /// Deeper parentheses are a mistake, and would exhaust the stack some time.
    static final int DEEPEST = 100;

    private static final String QUOTES = "\"“”„";
    private static final List<String> OPERATORS = List.of("AND", "OR", "NOT");

    private final String query;
    private final QueryProblem problem;
    private int at;
    private int depth;

    QueryParser(String query) {
        this.query = query;
        problem = new QueryProblem(query);
    }

    Query parse() {
        skipSpace();
        if (atEnd()) throw problem.at(0, "query.empty");
        Query all = any();
        if (!atEnd()) throw problem.at(at, "query.parenthesis.unopened");
        return all;
    }

    private Query any() {
        List<Query> parts = new ArrayList<>();
        parts.add(all(""));
        while (takes("OR")) parts.add(all("OR"));
        return parts.size() == 1 ? parts.getFirst() : new Query.Or(parts);
    }

    /// @param operator that it follows; may be empty
    private Query all(String operator) {
        List<Query> wanted = new ArrayList<>();
        List<Query> unwanted = new ArrayList<>();
        int start = at;
        String before = operator;
        do {
            if (takes("NOT")) {
                unwanted.add(one("NOT"));
            } else {
                wanted.add(one(before));
            }
            before = takes("AND") ? "AND" : "";
        } while (!before.isEmpty() || startsAnother());
        if (wanted.isEmpty())
            throw problem.at(start, "query.not.alone", Message.of("query.not.how"));
        Query found = wanted.size() == 1 ? wanted.getFirst() : new Query.And(wanted);
        if (unwanted.isEmpty()) return found;
        return new Query.Except(
                found, unwanted.size() == 1 ? unwanted.getFirst() : new Query.Or(unwanted));
    }

    private boolean startsAnother() {
        return !atEnd() && !isAt(')') && !stands("OR");
    }

    /// @param after the operator that it follows, to be named if it is missing; may be empty
    private Query one(String after) {
        if (atEnd() || (isAt(')') && !after.isEmpty()))
            throw problem.at(at, "query.operand.after", Message.of("query.operand.how"), after);
        char c = query.charAt(at);
        if (c == '(') return parenthesis();
        if (c == ')') throw problem.at(at, "query.parenthesis.unopened");
        if (isQuote(c)) return phrase();
        for (String operator : OPERATORS)
            if (stands(operator))
                throw problem.at(
                        at,
                        after.isEmpty() ? "query.operand.before" : "query.operand.between",
                        Message.of("query.operand.how"),
                        operator,
                        after);
        return bare();
    }

    private Query parenthesis() {
        int start = at++;
        if (++depth > DEEPEST) throw problem.at(start, "query.deep", DEEPEST);
        skipSpace();
        if (isAt(')')) throw problem.at(start, "query.parenthesis.empty");
        if (atEnd()) throw problem.at(start, "query.parenthesis.unclosed");
        Query inside = any();
        if (atEnd()) throw problem.at(start, "query.parenthesis.unclosed");
        at++;
        depth--;
        skipSpace();
        return inside;
    }

    private Query phrase() {
        int start = at;
        int end = start + 1;
        while (end < query.length() && !isQuote(query.charAt(end))) end++;
        if (end == query.length())
            throw problem.at(start, "query.quote.unclosed", Message.of("query.quote.how"));
        String inside = query.substring(start + 1, end);
        for (int i = start + 2; i < end; i++)
            if (query.charAt(i) == '*' && Character.isLetterOrDigit(query.charAt(i - 1)))
                throw problem.at(i, "query.star.quoted", Message.of("query.star.how"));
        List<String> words = Fold.words(inside);
        if (words.isEmpty()) throw problem.at(start, "query.quote.empty");
        at = end + 1;
        skipSpace();
        return asWritten(words, Query.Form::new);
    }

    private Query bare() {
        int start = at;
        int end = endOfBare();
        String word = query.substring(start, end);
        int colon = word.indexOf(':');
        if (colon > 0 && word.substring(0, colon).codePoints().allMatch(Character::isLetter))
            return prefixed(start, end, colon);
        if (word.length() > 1 && word.charAt(0) == '-' && Character.isLetter(word.codePointAt(1)))
            throw problem.at(start, "query.minus", Message.of("query.minus.how"));
        at = end;
        skipSpace();
        return word(start, word, Query.Word::new);
    }

    private Query prefixed(int start, int end, int colon) {
        String name = query.substring(start, start + colon);
        int rest = start + colon + 1;
        Function<String, Query> made =
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "form" -> Query.Form::new;
                    case "lemma" -> Query.Lemma::new;
                    default ->
                            throw problem.at(
                                    start,
                                    "query.prefix.unknown",
                                    Message.of("query.prefix.how"),
                                    name);
                };
        if (rest == end
                && name.equalsIgnoreCase("form")
                && rest < query.length()
                && isQuote(query.charAt(rest))) {
            at = rest;
            return phrase();
        }
        if (rest == end) throw problem.at(rest, "query.prefix.word", name);
        at = end;
        skipSpace();
        return word(rest, query.substring(rest, end), made);
    }

    private Query word(int start, String word, Function<String, Query> made) {
        int star = word.indexOf('*');
        if (star < 0) {
            List<String> words = Fold.words(word);
            if (words.isEmpty()) throw problem.at(start, "query.word.none", word);
            return asWritten(words, made);
        }
        Message how = Message.of("query.star.how");
        if (star == 0) throw problem.at(start, "query.star.front", how);
        if (star < word.length() - 1) throw problem.at(start + star, "query.star.inside", how);
        String beginning = word.substring(0, star);
        List<String> words = Fold.words(beginning);
        if (words.size() != 1 || made.apply("") instanceof Query.Lemma)
            throw problem.at(start + star, "query.star.word", how);
        return new Query.Prefix(beginning.substring(beginning.indexOf(words.getFirst())));
    }

    /// What stands together without a space but is several words, `wijk/buurt`, is a phrase.
    private static Query asWritten(List<String> words, Function<String, Query> made) {
        return words.size() == 1 ? made.apply(words.getFirst()) : new Query.Phrase(words);
    }

    private boolean takes(String operator) {
        if (!stands(operator)) return false;
        at += operator.length();
        skipSpace();
        return true;
    }

    private boolean stands(String operator) {
        return query.startsWith(operator, at) && endOfBare() == at + operator.length();
    }

    private int endOfBare() {
        int end = at;
        while (end < query.length() && !endsBare(query.charAt(end))) end++;
        return end;
    }

    private static boolean endsBare(char c) {
        return isSpace(c) || c == '(' || c == ')' || isQuote(c);
    }

    private static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private boolean isAt(char c) {
        return !atEnd() && query.charAt(at) == c;
    }

    private boolean atEnd() {
        return at == query.length();
    }

    private void skipSpace() {
        while (!atEnd() && isSpace(query.charAt(at))) at++;
    }
}
