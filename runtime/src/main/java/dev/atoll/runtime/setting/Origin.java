package dev.atoll.runtime.setting;

/// Where a part of a value comes from.
///
/// @param of the jurisdiction, or the process; empty for the other layers
/// @param revision the change that decided it, or that decided the schema
public record Origin(Layer layer, String of, long revision) {

    static Origin of(LayeredValue value) {
        return new Origin(value.key().layer(), value.key().of(), value.revision());
    }
}
