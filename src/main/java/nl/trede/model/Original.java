package nl.trede.model;

/// The file as it came.
///
/// @param bytes the hash of the file
/// @param format `txt`, `docx` and so on, as recognised from its content
/// @param encoding of a plain text, as detected; empty otherwise
public record Original(Hash bytes, String format, String encoding) {}
