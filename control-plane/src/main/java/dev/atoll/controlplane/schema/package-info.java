/// JSON Schemas (draft 2020-12) of namespaces: which ones are allowed, and what they say of a document.
///
/// Start at [NamespaceSchema]. The validator is a library; [SchemaReview] lets only schemas through whose work is
/// bounded before it begins: no references out of the schema, no recursion, no patterns but such of linear time
/// (ADR 0013).
@NullMarked
package dev.atoll.controlplane.schema;

import org.jspecify.annotations.NullMarked;
