package dev.atoll.runtime.decision;

import java.util.Optional;

/// The configuration values that the control plane decided for this region. Reading one asks nobody.
public interface Settings {

    /// The text decided for the key; empty when there is none, or when what was decided is no text.
    ///
    /// @param namespace such as `coupon`
    /// @param key such as `sms-text`
    Optional<String> text(String namespace, String key);
}
