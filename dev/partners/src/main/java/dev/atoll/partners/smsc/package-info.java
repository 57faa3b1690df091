/// The SMPP 3.4 side of the simulator: [SmppServer] listens for one region, the submission desk decides on every
/// `submit_sm`, and the receipts go back until the client takes them.
@NullMarked
package dev.atoll.partners.smsc;

import org.jspecify.annotations.NullMarked;
