/// A region's link to its partners. Room `intent` keeps what is owed, `sms` sends texts, `sms.smpp` speaks to the
/// SMSC.
///
/// Start at [dev.atoll.adapters.sms.CommandsConsumer], where a command comes in.
@NullMarked
package dev.atoll.adapters;

import org.jspecify.annotations.NullMarked;
