/// Finds words in the texts of a project: the index, the query language, hits. Begin at [nl.trede.search.Index]
/// and [nl.trede.search.Query]. The only room that knows Lucene; uses `language` and `change`.
///
/// The index knows the words of texts, by hash, and nothing of projects; a search joins it with the documents of
/// one version of a project. It is a cache: deleted, damaged or outdated it is built again.
///
/// `index.search(project, texts, Query.parse("woning AND \"sociale samenhang\""), Progress.NONE)`
@NullMarked
package nl.trede.search;

import org.jspecify.annotations.NullMarked;
