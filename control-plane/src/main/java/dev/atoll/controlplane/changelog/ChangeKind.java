package dev.atoll.controlplane.changelog;

/// What a change decides about.
public enum ChangeKind {
    FLAG,
    CONFIG
}
