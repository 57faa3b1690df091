package dev.atoll.dataplane.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.dataplane.signin.RequestOutcome.Requested;
import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestSignInTest {

    private static final String PHONE = "+6591234567";

    private final PendingSignIns pending =
            new InMemoryPendingSignIns(PendingSignInsContract.SETTINGS, InstantSource.system());

    @Test
    void countsNoCodeThatCouldNotBeSent() {
        var away = request(_ -> Uni.createFrom().failure(new IllegalStateException("away")));
        IntStream.range(0, 5)
                .forEach(_ -> assertThatThrownBy(
                                () -> away.request(PHONE, "Ada").await().indefinitely())
                        .isInstanceOf(IllegalStateException.class));

        var back = request(_ -> Uni.createFrom().voidItem());

        assertThat(back.request(PHONE, "Ada").await().indefinitely()).isInstanceOf(Requested.class);
    }

    private RequestSignIn request(SignInTexts texts) {
        return new RequestSignIn(
                pending,
                texts,
                PendingSignInsContract.SETTINGS,
                new RegionId("ap-southeast-1"),
                InstantSource.system(),
                new SecureRandom());
    }
}
