package dev.atoll.controlplane.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.controlplane.access.Caller.Role;
import dev.atoll.controlplane.access.Caller.User;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleClaimsTest {

    private static final RoleClaims CLAIMS = new RoleClaims("atoll-");

    @Test
    void readsTheRolesThatAreOurs() {
        assertThat(user("atoll-viewer")).isEqualTo(User.everywhere("ada", Role.VIEWER));
        assertThat(user("atoll-operator")).isEqualTo(User.everywhere("ada", Role.OPERATOR));
        assertThat(user("atoll-admin")).isEqualTo(User.everywhere("ada", Role.ADMIN));
    }

    @Test
    void givesNothingToRolesOfSomebodyElse() {
        assertThat(user("admin", "operator", "atoll-root", "xatoll-admin"))
                .isEqualTo(User.everywhere("ada", Role.NONE));
        assertThat(user()).isEqualTo(User.everywhere("ada", Role.NONE));
    }

    @Test
    void takesTheHighestRoleAndAllRegionsOfIt() {
        assertThat(user("atoll-viewer", "atoll-operator.ap-southeast-1", "atoll-operator.ap-southeast-5"))
                .isEqualTo(new User("ada", Role.OPERATOR, Set.of("ap-southeast-1", "ap-southeast-5")));
        assertThat(user("atoll-operator.ap-southeast-1", "atoll-operator"))
                .isEqualTo(User.everywhere("ada", Role.OPERATOR));
        assertThat(user("atoll-operator.ap-southeast-1", "atoll-admin")).isEqualTo(User.everywhere("ada", Role.ADMIN));
    }

    private static User user(String... claims) {
        return CLAIMS.user("ada", List.of(claims));
    }
}
