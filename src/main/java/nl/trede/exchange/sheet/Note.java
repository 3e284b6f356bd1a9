package nl.trede.exchange.sheet;

import nl.trede.model.FilterTerms;

import java.time.ZonedDateTime;

/// What must stand beside numbers so that they can be understood later.
///
/// @param project its name
/// @param filter what was looked at, in words
/// @param made when
public record Note(String project, FilterTerms filter, ZonedDateTime made) {}
