package dev.atoll.adapters.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmppMessageIdsTest {

    @Test
    void writesAnIdInOneWay() {
        assertThat(SmppMessageIds.canonical("00A3F")).isEqualTo("a3f");
        assertThat(SmppMessageIds.canonical(" 0 ")).isEqualTo("0");
        assertThat(SmppMessageIds.canonical("Msg-0x7")).isEqualTo("msg-0x7");
    }

    @Test
    void takesTheSameTextOnly() {
        assertThat(SmppMessageIds.SAME.inResponse("010")).containsExactly("10");
    }

    @Test
    void readsDecimalReceiptsOfHexadecimalResponses() {
        assertThat(SmppMessageIds.HEX_THEN_DECIMAL.inResponse("255")).containsExactly("ff");
        assertThat(SmppMessageIds.HEX_THEN_DECIMAL.inResponse("9223372036854775807"))
                .containsExactly("7fffffffffffffff");
        assertThat(SmppMessageIds.HEX_THEN_DECIMAL.inResponse("ff")).isEmpty();
    }

    @Test
    void readsHexadecimalReceiptsOfDecimalResponses() {
        assertThat(SmppMessageIds.DECIMAL_THEN_HEX.inResponse("00FF")).containsExactly("255");
        assertThat(SmppMessageIds.DECIMAL_THEN_HEX.inResponse("xyz")).isEmpty();
    }

    @Test
    void triesEachWayWhenNobodyKnows() {
        assertThat(SmppMessageIds.ANY.inResponse("10")).containsExactly("10", "a", "16");
        assertThat(SmppMessageIds.ANY.inResponse("3e8-x")).containsExactly("3e8-x");
    }
}
