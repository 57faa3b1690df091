package dev.atoll.dataplane.coupon;

import dev.atoll.contracts.partner.PartnerOutcome;
import dev.atoll.contracts.partner.TextDelivered;
import dev.atoll.contracts.partner.TextFailed;
import dev.atoll.contracts.partner.TextPurpose;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Records on a redemption what came of its text. Hearing the same outcome again changes nothing.
@ApplicationScoped
class RecordNotification {

    private final Redemptions redemptions;

    RecordNotification(Redemptions redemptions) {
        this.redemptions = redemptions;
    }

    Uni<Void> record(PartnerOutcome outcome) {
        return switch (outcome) {
            case TextDelivered delivered -> record(delivered, delivered.purpose(), Notification.DELIVERED);
            case TextFailed failed -> record(failed, failed.purpose(), Notification.FAILED);
        };
    }

    private Uni<Void> record(PartnerOutcome outcome, TextPurpose purpose, Notification notification) {
        return switch (purpose) {
            case REDEMPTION -> redemptions.notified(outcome.subject(), notification, outcome.occurredAt());
            case SIGN_IN -> Uni.createFrom().voidItem();
        };
    }
}
