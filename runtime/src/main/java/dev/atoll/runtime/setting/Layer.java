package dev.atoll.runtime.setting;

/// Where a value stands: each one covers those before it.
public enum Layer {
    /// The default that the schema of the namespace names, where no layer says anything.
    SCHEMA,
    /// Everywhere.
    GLOBAL,
    /// In the regions of one jurisdiction.
    JURISDICTION,
    /// In the regions named.
    REGION,
    /// For one kind of process in the regions named.
    APP
}
