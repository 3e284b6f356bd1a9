/// Ranges of a text, how positions move when it is corrected, how it is divided. Begin at
/// [nl.trede.text.TextRange]. Positions are UTF-16 units everywhere; at the border [nl.trede.text.Units] converts
/// those of others and [nl.trede.text.LineEnds] makes line ends one kind. [nl.trede.text.TextDiff] finds the
/// [nl.trede.text.PositionMap] of a corrected text, [nl.trede.text.Graphemes] is what selections snap to. Uses
/// `message`, and no library.
///
/// `TextDiff.between(before, after).map(range)` is where the words of a range are now, if any are left.
@NullMarked
package nl.trede.text;

import org.jspecify.annotations.NullMarked;
