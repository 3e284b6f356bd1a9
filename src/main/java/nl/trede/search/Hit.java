package nl.trede.search;

import nl.trede.model.Document;
import nl.trede.text.TextRange;

/// A place where a query was found.
///
/// @param range in the text of the document's current revision
/// @param form what stands there, folded
public record Hit(Document document, TextRange range, String form) {}
