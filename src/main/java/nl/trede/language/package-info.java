/// How a text is divided (paragraphs, turns, time stamps, sentences, words) and to which lemmas a word belongs,
/// for Dutch and English; other languages by the rules of the JDK. Begin at [nl.trede.language.Annotator]. The
/// only room that knows OpenNLP and the lexicon; uses `text`. What the Dutch models were learnt from, and how to
/// train them again, says NOTICE.md beside them among the resources.
///
/// `Annotator.of("nl").divide(text, segments)`
@NullMarked
package nl.trede.language;

import org.jspecify.annotations.NullMarked;
