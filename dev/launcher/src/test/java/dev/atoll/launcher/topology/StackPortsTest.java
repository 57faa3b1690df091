package dev.atoll.launcher.topology;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackPortsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 80, 1023, 64_001, 65_535})
    void refusesABaseWhosePortsDoNotExistOrBelongToTheSystem(int base) {
        assertThatThrownBy(() -> new StackPorts(base)).isInstanceOf(IllegalArgumentException.class);
    }
}
