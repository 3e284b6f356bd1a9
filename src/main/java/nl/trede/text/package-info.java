/// Ranges of a text, how positions move when it is corrected, how it is divided. Begin at
/// [nl.trede.text.TextRange]. Positions are UTF-16 units everywhere; [nl.trede.text.Units] converts others at the
/// border. Uses `message`, and no library.
@NullMarked
package nl.trede.text;

import org.jspecify.annotations.NullMarked;
