/// The project file: one SQLite database that holds the log, what it adds up to as plain tables, the texts and the
/// original files. Begin at [nl.trede.store.ProjectFile]; [nl.trede.store.Check] says whether a file is sound.
///
/// Nothing else in the program knows SQL. The log is the truth: the tables of the state are worked out from it, and
/// are there so that a project opens quickly and other programs can read it. `project-file.md` describes them. Uses
/// `change`, and the JDBC driver of SQLite.
@NullMarked
package nl.trede.store;

import org.jspecify.annotations.NullMarked;
