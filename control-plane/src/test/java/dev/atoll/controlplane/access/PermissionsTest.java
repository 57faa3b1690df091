package dev.atoll.controlplane.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.access.Caller.Role;
import dev.atoll.controlplane.access.Caller.User;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionsTest {

    private static final Caller SINGAPORE = new Caller.Region(new RegionId("ap-southeast-1"));

    @Test
    void letsARegionReadItselfAndReport() {
        assertThat(Permissions.allows(SINGAPORE, "GET", "/api/v1/regions/ap-southeast-1/snapshot"))
                .isTrue();
        assertThat(Permissions.allows(SINGAPORE, "GET", "/api/client/features")).isTrue();
        assertThat(Permissions.allows(SINGAPORE, "POST", "/api/v1/reports")).isTrue();
    }

    @Test
    void refusesARegionEverythingElse() {
        assertThat(Permissions.allows(SINGAPORE, "GET", "/api/v1/regions/ap-southeast-5/snapshot"))
                .isFalse();
        assertThat(Permissions.allows(SINGAPORE, "PUT", "/api/v1/flags/f")).isFalse();
        assertThat(Permissions.allows(SINGAPORE, "GET", "/api/v1/changes")).isFalse();
        assertThat(Permissions.allows(SINGAPORE, "GET", "/q/openapi")).isFalse();
        assertThat(SINGAPORE.mayDecide(DecisionKind.FLAG, List.of("ap-southeast-1")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v1/changes,            VIEWER",
        "GET,    /api/v1/tokens,             VIEWER",
        "HEAD,   /api/v1/flags,              VIEWER",
        "POST,   /api/v1/flags/evaluate,     VIEWER",
        "PUT,    /api/v1/flags/f,            OPERATOR",
        "DELETE, /api/v1/config/n/k,         OPERATOR",
        "POST,   /api/v1/changes,            OPERATOR",
        "POST,   /api/v1/changes/rollback,   OPERATOR",
        "POST,   /api/v1/scheduled-changes,  OPERATOR",
        "PUT,    /api/v1/limits/sign-in,     OPERATOR",
        "POST,   /api/v1/tokens,             ADMIN",
        "DELETE, /api/v1/tokens/t,           ADMIN",
        "POST,   /api/v1/epoch,              ADMIN",
        "POST,   /api/v1/reports,            ADMIN",
        "PUT,    /api/v1/something-new,      ADMIN",
    })
    void asksForAtLeastThisRole(String method, String path, Role least) {
        for (var role : Role.values()) {
            assertThat(Permissions.allows(User.everywhere("u", role), method, path))
                    .as("%s by %s", path, role)
                    .isEqualTo(role.compareTo(least) >= 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void letsNoUserAskForFlagsAsAnSdkDoes(Role role) {
        assertThat(Permissions.allows(User.everywhere("u", role), "GET", "/api/client/features"))
                .isFalse();
        assertThat(Permissions.allows(User.everywhere("u", role), "GET", "/ofrep/v1/evaluate/flags/f"))
                .isFalse();
    }

    @Test
    void letsAnOperatorDecideInItsRegionsOnly() {
        var operator = new User("u", Role.OPERATOR, Set.of("ap-southeast-1", "ap-southeast-5"));

        assertThat(operator.mayDecide(DecisionKind.FLAG, List.of("ap-southeast-1")))
                .isTrue();
        assertThat(operator.mayDecide(DecisionKind.LIMIT, List.of("ap-southeast-1", "ap-southeast-5")))
                .isTrue();
        assertThat(operator.mayDecide(DecisionKind.FLAG, List.of("ap-southeast-1", "eu-central-1")))
                .isFalse();
        assertThat(operator.mayDecide(DecisionKind.FLAG, List.of("*"))).isFalse();
        assertThat(operator.mayDecide(DecisionKind.TOKEN, List.of("ap-southeast-1")))
                .isFalse();
    }

    @Test
    void letsAViewerDecideNothingAndAnAdminEverything() {
        assertThat(User.everywhere("v", Role.VIEWER).mayDecide(DecisionKind.FLAG, List.of("ap-southeast-1")))
                .isFalse();
        assertThat(User.everywhere("a", Role.ADMIN).mayDecide(DecisionKind.TOKEN, List.of("*")))
                .isTrue();
    }

    @Test
    void letsClientsAskForFlagsAndBrowsersForAnswersOnly() {
        var server = new Caller.Client("c", new RegionId("ap-southeast-1"), Set.of("*"), false);
        var browser = new Caller.Client("b", new RegionId("ap-southeast-1"), Set.of("*"), true);

        assertThat(Permissions.allows(server, "GET", "/api/client/features")).isTrue();
        assertThat(Permissions.allows(server, "GET", "/api/v1/changes")).isFalse();
        assertThat(Permissions.allows(browser, "GET", "/api/frontend")).isTrue();
        assertThat(Permissions.allows(browser, "GET", "/api/client/features")).isFalse();
    }

    @Test
    void isOpenForNothingButHealthTheConsolesPageAndWhatUnleashEdgeAsks() {
        assertThat(Permissions.isOpen("GET", "/q/health/ready")).isTrue();
        assertThat(Permissions.isOpen("GET", "/console/console.js")).isTrue();
        assertThat(Permissions.isOpen("POST", "/edge/validate")).isTrue();
        assertThat(Permissions.isOpen("GET", "/edge/validate")).isFalse();
        assertThat(Permissions.isOpen("POST", "/edge/validate/more")).isFalse();
        assertThat(Permissions.isOpen("POST", "/console")).isFalse();
        assertThat(Permissions.isOpen("GET", "/q/healthy")).isFalse();
        assertThat(Permissions.isOpen("GET", "/api/v1/changes")).isFalse();
    }
}
