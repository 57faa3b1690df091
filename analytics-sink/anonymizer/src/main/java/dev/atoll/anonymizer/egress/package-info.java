/// What leaves a region is signed with the region's key, so that the sink knows where it comes from.
/// [Ed25519FactSigner] is what the outbox's relay asks for each fact.
@NullMarked
package dev.atoll.anonymizer.egress;

import org.jspecify.annotations.NullMarked;
