package nl.trede.language;

import java.text.CharacterIterator;

/// Characters of an array from one place to another, for the JDK's iterators; moved rather than made anew, since
/// there are millions of pieces to look at.
final class CharWindow implements CharacterIterator {
    private char[] chars = new char[0];
    private int from;
    private int to;
    private int at;

    CharWindow on(char[] array, int start, int end) {
        chars = array;
        from = start;
        to = end;
        at = start;
        return this;
    }

    @Override
    public char first() {
        at = from;
        return current();
    }

    @Override
    public char last() {
        at = to == from ? to : to - 1;
        return current();
    }

    @Override
    public char current() {
        return at < to ? chars[at] : DONE;
    }

    @Override
    public char next() {
        if (at < to) at++;
        return current();
    }

    @Override
    public char previous() {
        if (at == from) return DONE;
        at--;
        return current();
    }

    @Override
    public char setIndex(int position) {
        if (position < from || position > to)
            throw new IllegalArgumentException("outside: " + position);
        at = position;
        return current();
    }

    @Override
    public int getBeginIndex() {
        return from;
    }

    @Override
    public int getEndIndex() {
        return to;
    }

    @Override
    public int getIndex() {
        return at;
    }

    @Override
    public Object clone() {
        return new CharWindow().on(chars, from, to).move(at);
    }

    private CharWindow move(int position) {
        at = position;
        return this;
    }
}
