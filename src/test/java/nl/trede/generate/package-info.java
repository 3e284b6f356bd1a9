/// What random tests are made of, for all rooms: a seeded loop that shrinks what fails
/// ([nl.trede.generate.Property]), and generators of awkward texts, ranges and edits
/// ([nl.trede.generate.Generators]). Only tests and benchmarks use it.
///
/// `forAll(Generators.text(), text -> text.strip().length() <= text.length());`
@NullMarked
package nl.trede.generate;

import org.jspecify.annotations.NullMarked;
