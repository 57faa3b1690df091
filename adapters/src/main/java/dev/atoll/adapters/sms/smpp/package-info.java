/// Short messages over SMPP 3.4, by jSMPP. [SmppLink] keeps one transceiver bound, [SmppShortMessages] submits
/// over it, [SmppReceiver] takes the receipts that come back.
@NullMarked
package dev.atoll.adapters.sms.smpp;

import org.jspecify.annotations.NullMarked;
