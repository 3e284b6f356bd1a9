package nl.trede.analysis;

import nl.trede.model.CodingId;
import nl.trede.model.Origin;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A coding as it is listed.
///
/// @param document the path of its document
/// @param start where its words stand in the text that is shown, in UTF-16 units; of a coding that lost its words,
///     where they stood when it was made
/// @param text the words
/// @param code the path of its code
/// @param facets by name of the facet, the value as shown
/// @param memo what was written about it, several with an empty line between them
/// @param cases the paths of the cases to which its document, a passage or a turn was assigned, by path
public record CodingRow(
        CodingId id,
        String document,
        int start,
        int end,
        String text,
        String code,
        String coder,
        Map<String, String> facets,
        Origin origin,
        String memo,
        List<String> cases,
        Instant time) {}
