package dev.atoll.runtime.flag;

import java.util.Optional;

/// Which of a flag's variants was given.
///
/// @param enabled false for the one that stands for none
public record Variant(String name, Optional<Payload> payload, boolean enabled) {

    /// The variant of a flag that is off, or has none.
    public static final Variant NONE = new Variant("disabled", Optional.empty(), false);

    /// What a variant carries.
    ///
    /// @param type `string`, `json`, `csv` or `number`
    /// @param value a text in every case
    public record Payload(String type, String value) {}
}
