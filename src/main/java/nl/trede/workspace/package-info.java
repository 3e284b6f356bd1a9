/// One open project: its newest version, edits, undo, the log, search. Begin at [nl.trede.workspace.Workspace]. Knows
/// no rules of the field: edits are made by `change`, reads are functions of a `Project`.
///
/// The only room that sees `store`. Desktop and command line both come in here.
@NullMarked
package nl.trede.workspace;

import org.jspecify.annotations.NullMarked;
