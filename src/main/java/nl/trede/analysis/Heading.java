package nl.trede.analysis;

import java.util.Optional;

/// The head of one row or column.
///
/// @param key its address, as the listing of codings has it
/// @param label the name alone, or the key where another heading has the same name
/// @param parent the key of the heading that it stands under
/// @param level how many headings it stands under; 0 at the top
public record Heading(String key, String label, Optional<String> parent, int level) {
    static Heading flat(String key) {
        return new Heading(key, key, Optional.empty(), 0);
    }
}
