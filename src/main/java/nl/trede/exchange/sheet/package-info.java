/// Matrices and lists of codings as tables: CSV, XLSX, a table for a terminal, a page for a browser. Begin at
/// [nl.trede.exchange.sheet.MatrixTable]; [nl.trede.exchange.sheet.Csv], [nl.trede.exchange.sheet.Xlsx] and
/// [nl.trede.exchange.sheet.MatrixHtml] take the same records.
///
/// Nothing here reads a project: it is given what `analysis` found. What researchers wrote never becomes a formula or a
/// tag. CSV has names that are never translated, the others speak the reader's language. POI and FastCSV live here.
@NullMarked
package nl.trede.exchange.sheet;

import org.jspecify.annotations.NullMarked;
