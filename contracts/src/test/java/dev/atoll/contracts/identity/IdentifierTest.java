package dev.atoll.contracts.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @ParameterizedTest
    @ValueSource(strings = {"ap-southeast-1", "cn-hangzhou", "eu-central-1", "center"})
    void acceptsARegionByItsCloudName(String id) {
        assertThat(new RegionId(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Singapore", "ap_southeast_1", "ap-southeast-1\n"})
    void refusesARegionThatNoCloudHas(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RegionId(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+6591234567", "+6281234567890"})
    void acceptsAPhoneNumberInE164(String number) {
        assertThat(new PhoneNumber(number).value()).isEqualTo(number);
    }

    @Test
    void neverPrintsAPhoneNumber() {
        assertThat(new PhoneNumber("+6591234567").toString()).doesNotContain("91234567");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhoneNumber("91234567"))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("91234567"));
    }
}
