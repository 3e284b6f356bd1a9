/// Trede, a desktop workbench for qualitative research. Each package below this one is a room; its
/// `package-info.java` is the sign on the door.
@NullMarked
package nl.trede;

import org.jspecify.annotations.NullMarked;
