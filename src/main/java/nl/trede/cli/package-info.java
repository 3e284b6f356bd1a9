/// The command line: arguments in, one call, text or JSON out. Begin at [nl.trede.cli.Cli]; each command is a class.
/// Uses picocli and Jackson, and whatever the desktop may use.
@NullMarked
package nl.trede.cli;

import org.jspecify.annotations.NullMarked;
