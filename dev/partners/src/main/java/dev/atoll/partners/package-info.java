/// The partners of a development stack, played by one process: today an SMSC that every region texts through.
///
/// [Partners] is the main; room `smsc` speaks SMPP, room `ledger` remembers what came in and shows it over HTTP.
@NullMarked
package dev.atoll.partners;

import org.jspecify.annotations.NullMarked;
