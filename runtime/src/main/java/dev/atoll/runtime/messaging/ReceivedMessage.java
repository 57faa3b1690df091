package dev.atoll.runtime.messaging;

import java.util.Map;
import java.util.UUID;

/// A message as the bus hands it over, not yet decoded.
///
/// @param id the message's own id; the same message may come more than once
/// @param type the wire name of its type, such as `coupon.redeemed.v1`
/// @param body the JSON, exactly as it traveled
/// @param properties what the sender put beside the body, such as a signature
public record ReceivedMessage(UUID id, String type, String body, Map<String, String> properties) {

    public ReceivedMessage {
        properties = Map.copyOf(properties);
    }

    /// Says which message it is and not what is in it: this is what a log would print.
    @Override
    public String toString() {
        return "ReceivedMessage[id=" + id + ", type=" + type + "]";
    }
}
