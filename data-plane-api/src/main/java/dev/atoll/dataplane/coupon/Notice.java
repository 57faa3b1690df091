package dev.atoll.dataplane.coupon;

import dev.atoll.contracts.identity.PhoneNumber;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.partner.SendText;
import dev.atoll.contracts.partner.TextPurpose;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// What a customer is told about a redemption, once it is known by which phone.
///
/// @param expiresAt from then on it is not worth sending
record Notice(String text, Instant expiresAt) {

    /// The most that a [SendText] carries.
    private static final int LONGEST = 1_600;

    Notice {
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    static Notice of(Coupon coupon, String template, Instant expiresAt) {
        var text = template.replace("{title}", coupon.title())
                .replace("{coupon}", coupon.code().value());
        return new Notice(text, expiresAt);
    }

    /// The redemption names the command, and is its subject: one redemption has one text, however often it is
    /// asked for.
    SendText about(Redemption redemption, PhoneNumber phone, RegionId region) {
        var name = "notice:" + redemption.id();
        return new SendText(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                redemption.at(),
                region,
                redemption.id(),
                TextPurpose.REDEMPTION,
                phone,
                text,
                expiresAt);
    }
}
