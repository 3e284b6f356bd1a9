/// Every edit as a [nl.trede.change.Change], the log that they add up to, and what follows from it: the state,
/// undo, merging, erasing. Begin at [nl.trede.change.Edits] to make a change, at [nl.trede.change.Draft] to see
/// what it does.
///
/// A change is a list of writes: this field of this thing has this value. A field shows its latest write, by
/// stamp, that counts; undo says that writes do not count. Nothing else decides, so that copies may merge in any
/// order. Uses `model`, and Jackson for the bodies of the log.
@NullMarked
package nl.trede.change;

import org.jspecify.annotations.NullMarked;
