package nl.trede.change;

import nl.trede.model.CoderId;

/// One opening of a project that wrote something.
///
/// @param key random, drawn for this opening; so copies, forks and restored backups never share one
/// @param installation which installation of the program, so that a file that comes from elsewhere is known
/// @param program the program's version
/// @param opened milliseconds since 1970
public record Session(long key, CoderId coder, String installation, String program, long opened) {}
