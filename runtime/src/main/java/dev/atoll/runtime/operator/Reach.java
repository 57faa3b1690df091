package dev.atoll.runtime.operator;

import org.jspecify.annotations.Nullable;

/// For whom something holds, as far as it can be said without knowing them.
public enum Reach {
    NOBODY,
    /// That depends on them.
    SOME,
    /// Everybody of whom the value is known that is asked for.
    ALL_KNOWN,
    EVERYBODY;

    /// For whom the opposite holds.
    public Reach inverted() {
        return switch (this) {
            case NOBODY -> EVERYBODY;
            case SOME, ALL_KNOWN -> SOME;
            case EVERYBODY -> NOBODY;
        };
    }

    /// What holds for these and looks at no value.
    Comparison comparison() {
        var reach = this;
        return new Comparison() {
            @Override
            public boolean holds(@Nullable String value) {
                return reach == EVERYBODY || (reach == ALL_KNOWN && value != null);
            }

            @Override
            public Reach reach() {
                return reach;
            }
        };
    }
}
