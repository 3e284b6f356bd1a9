/// What is said to people, as data: problems (what, where, way out), progress, and the words in Dutch and
/// English. Begin at [nl.trede.message.Problem]. Uses nothing.
///
/// `throw Problem.of("codebook.facet.unknown", code, facet).at(file, line).asException();`
@NullMarked
package nl.trede.message;

import org.jspecify.annotations.NullMarked;
