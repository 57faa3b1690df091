package dev.atoll.controlplane.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.atoll.controlplane.changelog.Expectation.Absent;
import dev.atoll.controlplane.changelog.Expectation.Anything;
import dev.atoll.controlplane.changelog.Expectation.Newest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest {

    @Test
    void readsWhatIsTakenForGranted() {
        assertThat(Preconditions.expectation(null, null)).isEqualTo(new Anything());
        assertThat(Preconditions.expectation("\"7\", \"9\"", null)).isEqualTo(new Newest(Set.of(7L, 9L)));
        assertThat(Preconditions.expectation(" * ", null)).isEqualTo(new Newest(Set.of()));
        assertThat(Preconditions.expectation(null, "*")).isEqualTo(new Absent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "W/\"7\"", "\"x\"", "\"7\",", "\"9999999999999999999\""})
    void refusesATagThatIsNoRevision(String ifMatch) {
        assertThatIllegalArgumentException().isThrownBy(() -> Preconditions.expectation(ifMatch, null));
    }

    @Test
    void refusesWhatAWriteCannotMean() {
        assertThatIllegalArgumentException().isThrownBy(() -> Preconditions.expectation("\"7\"", "*"));
        assertThatIllegalArgumentException().isThrownBy(() -> Preconditions.expectation(null, "\"7\""));
    }
}
