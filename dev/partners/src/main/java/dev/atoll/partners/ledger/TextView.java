package dev.atoll.partners.ledger;

import java.time.Instant;

/// One text as a phone would show it, its parts joined.
record TextView(String to, String from, String text, Instant receivedAt, String region, TextState state) {}
