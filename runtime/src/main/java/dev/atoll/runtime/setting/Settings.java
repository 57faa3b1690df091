package dev.atoll.runtime.setting;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;

/// The configuration values that the control plane decided for this process. Reading one asks nobody, and the next
/// reading sees what was decided since.
///
/// Every way to read is empty when nobody decided and the schema has no default, or when what was decided is of another
/// type: the caller's own default holds then.
public interface Settings {

    /// The value, as JSON.
    ///
    /// @param namespace such as `coupon`
    /// @param name such as `sms-text`
    Optional<JsonNode> value(String namespace, String name);

    /// The text.
    default Optional<String> text(String namespace, String name) {
        return value(namespace, name).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /// The whole number.
    default OptionalLong number(String namespace, String name) {
        var number = value(namespace, name).filter(JsonNode::isIntegralNumber).filter(JsonNode::canConvertToLong);
        return number.isPresent() ? OptionalLong.of(number.get().longValue()) : OptionalLong.empty();
    }

    /// Whether it is so.
    default Optional<Boolean> truth(String namespace, String name) {
        return value(namespace, name).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    /// The time span, written as in ISO 8601: `PT24H`.
    default Optional<Duration> duration(String namespace, String name) {
        return text(namespace, name).flatMap(Settings::duration);
    }

    /// Which secret is to be used.
    default Optional<SecretReference> secret(String namespace, String name) {
        return value(namespace, name).flatMap(SecretReference::parse);
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
