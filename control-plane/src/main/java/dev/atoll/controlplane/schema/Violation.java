package dev.atoll.controlplane.schema;

/// A place of a document that its schema does not allow.
///
/// @param pointer the place (RFC 6901)
/// @param broken the keyword, and where it stands in the schema; never a value
public record Violation(String pointer, String broken) {}
