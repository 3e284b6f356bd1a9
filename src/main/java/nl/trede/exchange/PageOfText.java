package nl.trede.exchange;

import nl.trede.text.TextRange;

/// A page of a source and the text that came from it; a page without text has none.
///
/// @param label the page's number as the document gives it (`iv`, `12`), else counted from 1
public record PageOfText(TextRange range, String label) {}
