package dev.atoll.controlplane.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.contracts.identity.RegionId;
import org.junit.jupiter.api.Test;

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
    }

    @Test
    void letsAnAdminDecide() {
        assertThat(Permissions.allows(new Caller.Admin(), "PUT", "/api/v1/flags/f"))
                .isTrue();
    }
}
