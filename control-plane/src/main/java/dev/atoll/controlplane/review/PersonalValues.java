package dev.atoll.controlplane.review;

import dev.atoll.runtime.operator.LinearPattern;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;

/// Knows what tells of a person, wherever it stands in a text and however it is written: a flag is sent to
/// every region that it holds in, and a person's data may not leave theirs.
final class PersonalValues {

    private static final Predicate<String> MAIL = pattern("[\\p{L}\\p{N}_-]@[^@\\s,;]+\\.\\p{L}{2}");

    /// International numbers (E.164): what stands behind a version's `+` is none.
    private static final Predicate<String> PHONE =
            pattern("(^|[^0-9A-Za-z.])\\+[\\s().-]*[1-9]([\\s().-]*[0-9]){7,14}");

    private static final int ONE_OF_FOUR = 32;
    private static final int ONE_OF_SIX = 64; // what one household has (RFC 6177)

    private PersonalValues() {}

    /// What is wrong with the texts, as the end of a sentence.
    ///
    /// @param areAddresses whether they name addresses of the Internet, or ranges of them
    static Optional<String> objection(Collection<String> texts, boolean areAddresses) {
        if (texts.stream().anyMatch(PersonalValues::isOfAPerson)) {
            return Optional.of("holds an e-mail address or a phone number, which every region would be told");
        }
        return areAddresses && texts.stream().anyMatch(PersonalValues::isOneConnection)
                ? Optional.of("holds the address of one connection, which every region would be told: name its network")
                : Optional.empty();
    }

    private static boolean isOfAPerson(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return MAIL.test(plain) || PHONE.test(plain);
    }

    /// Addresses of private networks are no person's.
    private static boolean isOneConnection(String text) {
        var range = text.strip().split("/", 2);
        try {
            var address = InetAddress.ofLiteral(range[0]);
            var one = address instanceof Inet4Address ? ONE_OF_FOUR : ONE_OF_SIX;
            return isPublic(address) && (range.length == 1 || Integer.parseInt(range[1]) >= one);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static boolean isPublic(InetAddress address) {
        var isUniqueLocal = !(address instanceof Inet4Address) && (address.getAddress()[0] & 0xFE) == 0xFC;
        return !address.isLoopbackAddress()
                && !address.isSiteLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isAnyLocalAddress()
                && !isUniqueLocal;
    }

    private static Predicate<String> pattern(String expression) {
        return LinearPattern.of(expression).orElseThrow();
    }
}
