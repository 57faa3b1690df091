package dev.atoll.runtime.flag;

import java.util.Arrays;

/// What keeps somebody in the same share. Where nothing does, chance decides, or nobody is in it.
final class Stickiness {

    private final Field[] fields;
    private final boolean isRandomOtherwise;

    /// @param isRandomOtherwise whether chance decides if the context has none of the fields
    private Stickiness(boolean isRandomOtherwise, String... fields) {
        this.isRandomOtherwise = isRandomOtherwise;
        this.fields = Arrays.stream(fields).map(Field::named).toArray(Field[]::new);
    }

    /// Of a strategy: one named field, or the user, else the session, else chance.
    static Stickiness ofStrategy(String name) {
        return switch (name) {
            case "random" -> new Stickiness(true);
            case "default", "" -> new Stickiness(true, "userId", "sessionId");
            default -> new Stickiness(false, name);
        };
    }

    /// Of variants: the address is also taken, and chance is always better than no variant.
    static Stickiness ofVariants(String name) {
        return switch (name) {
            case "random" -> new Stickiness(true);
            case "default", "" -> new Stickiness(true, "userId", "sessionId", "remoteAddress");
            default -> new Stickiness(true, name);
        };
    }

    boolean isRandomOtherwise() {
        return isRandomOtherwise;
    }

    /// The number, from 1, that somebody has among all; 0 for nobody.
    int number(Shares shares, FlagContext context, Host host) {
        for (Field field : fields) {
            var value = field.in(context, host);
            if (value != null) {
                return shares.numberOf(value);
            }
        }
        return isRandomOtherwise ? shares.numberBy(host.random()) : 0;
    }
}
