package dev.atoll.dataplane.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.runtime.limit.CountKey;
import dev.atoll.runtime.limit.LimitMode;
import dev.atoll.runtime.limit.LimitPolicy;
import dev.atoll.runtime.limit.Route;
import dev.atoll.runtime.limit.WhenAway;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final Endpoint REDEEM = endpoint("POST", "/v1/coupons", "/{code}/redemptions", "redeem");
    private static final Endpoint SHOW = endpoint("GET", "v1/redemptions/", "{id:[a-z]+}", "redeem");
    private static final Endpoint PLAIN = endpoint("GET", "/v1/plain", null, "plain");

    @Test
    void findsTheCompiledLimitWhereNobodyDecided() {
        var limits = new Limits(List.of());

        assertThat(limits.at(REDEEM)).containsExactly(CompiledLimits.of("redemption"));
        assertThat(limits.at(PLAIN)).isEmpty();
    }

    @Test
    void findsADecidedLimitInThePlaceOfTheCompiledOneAlsoWhereItsRouteIsNot() {
        var decided = decided("redemption", "POST /v1/coupons/{code}/redemptions");
        var limits = new Limits(List.of(decided));

        assertThat(limits.at(REDEEM)).containsExactly(decided);
        assertThat(limits.at(SHOW)).containsExactly(decided);
        assertThat(limits.at(PLAIN)).isEmpty();
    }

    @Test
    void findsAllThatCoverAnEndpointByName() {
        var all = decided("all", "*");
        var tree = decided("tree", "/v1/coupons/*");
        var limits = new Limits(List.of(tree, all, decided("other", "GET /v1/coupons/{code}/redemptions")));

        assertThat(limits.at(REDEEM)).containsExactly(all, CompiledLimits.of("redemption"), tree);
        assertThat(limits.at(PLAIN)).containsExactly(all);
    }

    @Test
    void namesAnEndpointAsTheApiHasIt() {
        assertThat(SHOW.template()).isEqualTo("/v1/redemptions/{id}");
        assertThat(PLAIN.template()).isEqualTo("/v1/plain");
    }

    private static LimitPolicy decided(String name, String route) {
        return new LimitPolicy(
                name,
                Route.parse(route).orElseThrow(),
                CountKey.REGION,
                1,
                Duration.ofSeconds(1),
                1,
                LimitMode.ENFORCE,
                WhenAway.LOCAL);
    }

    private static Endpoint endpoint(String method, String root, @Nullable String rest, String name) {
        try {
            Method code = Marked.class.getDeclaredMethod(name);
            return Endpoint.of(method, root, rest, code);
        } catch (NoSuchMethodException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @SuppressWarnings("UnusedMethod") // found by name
    private interface Marked {

        @RateLimited("redemption")
        void redeem();

        void plain();
    }
}
