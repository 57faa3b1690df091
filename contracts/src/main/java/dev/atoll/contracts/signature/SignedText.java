package dev.atoll.contracts.signature;

/// A text and what was put under it. Where both travel or are kept as one, the signatures are the first line.
///
/// @param signatures what [KeySignature#parse] reads; nothing says that it is any good before [TrustedKeys] said so
/// @param text what was signed, in UTF-8
public record SignedText(String signatures, String text) {

    /// The header of an HTTP answer that carries the signatures of its body.
    public static final String HEADER = "Atoll-Signature";

    /// Reads what [#toString] wrote; what is no signed text becomes one that nobody signed.
    public static SignedText parse(String whole) {
        var end = whole.indexOf('\n');
        return end < 0 ? new SignedText("", whole) : new SignedText(whole.substring(0, end), whole.substring(end + 1));
    }

    @Override
    public String toString() {
        return signatures + "\n" + text;
    }
}
