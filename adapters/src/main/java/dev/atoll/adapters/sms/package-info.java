/// Sending texts. [CommandsConsumer] keeps what is asked, [SubmitJob] takes what is due to the partner,
/// [TakeReceipt] hears what became of it, and [SettleJob] ends what nobody will hear of.
///
/// The partner stands behind [ShortMessages].
@NullMarked
package dev.atoll.adapters.sms;

import org.jspecify.annotations.NullMarked;
