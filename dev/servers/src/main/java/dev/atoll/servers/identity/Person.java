package dev.atoll.servers.identity;

import java.util.List;

/// Somebody who can sign in at the provider.
///
/// @param password no secret, and without a colon
/// @param groups what the claim `groups` of their tokens lists
public record Person(String name, String password, List<String> groups) {

    /// Operates one region.
    public static final Person SITI = new Person("siti", "siti-signs-in", List.of("atoll-operator.ap-southeast-5"));

    /// May do everything.
    public static final Person ADA = new Person("ada", "ada-signs-in", List.of("atoll-admin"));

    /// Is known, and may do nothing.
    public static final Person EVE = new Person("eve", "eve-signs-in", List.of());

    public Person {
        groups = List.copyOf(groups);
    }

    /// The same with another password.
    public Person withPassword(String other) {
        return new Person(name, other, groups);
    }
}
