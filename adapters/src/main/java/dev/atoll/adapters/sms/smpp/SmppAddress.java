package dev.atoll.adapters.sms.smpp;

import dev.atoll.contracts.identity.PhoneNumber;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;

/// An address with its type and plan (SMPP 3.4, 5.2.5 and 5.2.6).
record SmppAddress(TypeOfNumber type, NumberingPlanIndicator plan, String address) {

    static SmppAddress of(PhoneNumber phone) {
        return of(phone.value());
    }

    /// A number with `+`, a short code, or a name.
    static SmppAddress of(String sender) {
        if (sender.startsWith("+")) {
            return new SmppAddress(TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, sender.substring(1));
        }
        var isShortCode = sender.chars().allMatch(Character::isDigit);
        return new SmppAddress(
                isShortCode ? TypeOfNumber.NETWORK_SPECIFIC : TypeOfNumber.ALPHANUMERIC,
                NumberingPlanIndicator.UNKNOWN,
                sender);
    }

    /// Not the address, which may be a phone.
    @Override
    public String toString() {
        return "SmppAddress[" + type + "]";
    }
}
