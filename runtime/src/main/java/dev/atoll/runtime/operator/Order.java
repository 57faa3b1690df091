package dev.atoll.runtime.operator;

/// How a value stands to the operator's own.
enum Order {
    EQ,
    GT,
    GTE,
    LT,
    LTE;

    /// @param compared what `value.compareTo(own)` gave
    boolean holds(int compared) {
        return switch (this) {
            case EQ -> compared == 0;
            case GT -> compared > 0;
            case GTE -> compared >= 0;
            case LT -> compared < 0;
            case LTE -> compared <= 0;
        };
    }
}
