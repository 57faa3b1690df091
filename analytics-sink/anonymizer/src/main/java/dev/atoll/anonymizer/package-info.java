/// The anonymizer: the only door out of a region. Events come in, counts over at least k people go out, signed.
///
/// An event walks through the rooms `intake` (what may be told of it), `aggregate` (how long it waits, and
/// whether it is counted) and `egress` (the signature under what leaves).
@NullMarked
package dev.atoll.anonymizer;

import org.jspecify.annotations.NullMarked;
