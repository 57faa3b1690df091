package dev.atoll.dataplane.signin;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.atoll.contracts.identity.InvalidIdentifier;
import dev.atoll.contracts.identity.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which texts are phone numbers that somebody could have.
final class PossiblePhones {

    private static final PhoneNumberUtil NUMBERING_PLANS = PhoneNumberUtil.getInstance();

    private PossiblePhones() {}

    /// The number, when it is in E.164 form and its country has numbers of this length.
    static Optional<PhoneNumber> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            var phone = new PhoneNumber(text);
            var number = NUMBERING_PLANS.parse(phone.value(), null);
            return NUMBERING_PLANS.isPossibleNumber(number) ? Optional.of(phone) : Optional.empty();
        } catch (InvalidIdentifier | NumberParseException noPhone) {
            return Optional.empty();
        }
    }
}
