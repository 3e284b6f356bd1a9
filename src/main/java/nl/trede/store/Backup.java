package nl.trede.store;

import java.nio.file.Path;
import java.time.LocalDateTime;

/// A copy of a project that the program made by itself.
///
/// @param made when, by the clock of this computer
/// @param codings how many it has, removed ones not counted
public record Backup(Path file, LocalDateTime made, int codings) {}
