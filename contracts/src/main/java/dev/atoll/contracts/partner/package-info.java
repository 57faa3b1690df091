/// What the platform asks of its partners ([PartnerCommand]) and what came of it ([PartnerOutcome]). These stay in
/// their region.
@NullMarked
package dev.atoll.contracts.partner;

import org.jspecify.annotations.NullMarked;
