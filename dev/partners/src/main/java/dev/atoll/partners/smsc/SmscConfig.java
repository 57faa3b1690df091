package dev.atoll.partners.smsc;

import java.time.Duration;

/// How the SMSC treats its clients.
///
/// @param systemId whom it lets in
/// @param password the proof, at most eight characters in SMPP
/// @param receiptDelay how long a delivery takes
/// @param retryDelay the wait before a receipt that was not taken is sent again; doubled up to sixteen times this
/// @param hexIds whether responses give the message id in hexadecimal while receipts give it in decimal, as some real
///     SMSCs do
public record SmscConfig(
        String systemId, String password, Duration receiptDelay, Duration retryDelay, boolean hexIds) {}
