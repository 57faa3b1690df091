package dev.atoll.launcher.port;

/// A port that is not free.
///
/// @param wantedBy the part of the stack that needs it
/// @param holder who has it, as far as can be seen
public record TakenPort(int port, String wantedBy, String holder) {

    @Override
    public String toString() {
        return "port %d of %s is taken by %s".formatted(port, wantedBy, holder);
    }
}
