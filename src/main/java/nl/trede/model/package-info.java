/// What a project holds: documents, codes, codings, cases, and who did what. Begin at [nl.trede.model.Project].
/// Everything is immutable; nothing here reads or writes files. Uses `text` and no library.
///
/// A thing is an id and its [nl.trede.model.Fields]; `Code`, `Document` and their like are views on those. Codings
/// are too many for that and lie in columns, [nl.trede.model.DocumentCodings].
@NullMarked
package nl.trede.model;

import org.jspecify.annotations.NullMarked;
