package dev.atoll.runtime.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.1.2.3/8, 10.9.9.9, true",
        "0.0.0.0/0, 255.255.255.255, true",
        "0.0.0.0/0, ::1, false",
        "192.168.1.128/25, 192.168.1.127, false",
        "192.168.1.128/25, 192.168.1.200, true",
        "192.168.1.1, 192.168.1.1, true",
        "192.168.1.1/32, 192.168.1.0, false",
        "::/0, 2001:db8::1, true",
        "::/0, 10.0.0.1, false",
        "2001:db8::/32, 2001:DB8:ffff::1, true",
        "2001:db8::/32, 2001:db9::, false",
        "2001:db8:0:1::/64, 2001:db8:0:1:ffff::, true",
        "2001:db8:0:1::/64, 2001:db8:0:2::, false",
        "2001:db8::8000/113, 2001:db8::ffff, true",
        "2001:db8::8000/113, 2001:db8::7fff, false",
        "2001:db8::1/128, 2001:db8:0:0:0:0:0:1, true",
        "::ffff:10.0.0.0/104, ::ffff:10.9.9.9, true",
        "::ffff:10.0.0.0/104, 10.9.9.9, false"
    })
    void holdsForItsOwnAddressesOnly(String range, String address, boolean isIn) {
        assertThat(AddressRange.comparison(List.of("no range", range)).holds(address))
                .isEqualTo(isIn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "10.0.0.0/8/8",
                "10.0.0.0/255.0.0.0",
                "::/129",
                "::/+1",
                "/8"
            })
    void takesNothingElseForARange(String range) {
        assertThat(AddressRange.parse(range)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "10.0.0",
                "10.0.0.0.0",
                "10.0.0.256",
                "010.0.0.1",
                "10.0.0.1 ",
                "10..0.1",
                "1e1.0.0.1",
                "localhost",
                "٣.0.0.1",
                ":",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "12345::",
                "g::",
                "fe80::1%eth0",
                "::10.0.0",
                "10.0.0.1::",
                "1:2:3:4:5:6:7:10.0.0.1",
                "[::1]",
                "::1:"
            })
    void takesNothingElseForAnAddress(String text) {
        assertThat(Address.parse(text)).isNull();
    }

    /// As the JDK reads and writes them, which has no compression.
    @Test
    void readsWhatTheJdkReads() throws UnknownHostException {
        var random = new Random(4632);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[i % 2 == 0 ? 4 : 16];
            random.nextBytes(bytes);
            bytes[0] = 32;
            var text = InetAddress.getByAddress(bytes).getHostAddress();

            assertThat(Address.parse(text)).as(text).isEqualTo(ofBytes(bytes));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "::1",
                "1::",
                "1::8",
                "1:2::7:8",
                "1:2:3:4:5:6:7::",
                "::2:3:4:5:6:7:8",
                "::1.2.3.4",
                "1:2:3:4:5:6:1.2.3.4"
            })
    void readsWhatIsLeftOut(String text) throws UnknownHostException {
        assertThat(Address.parse(text))
                .isEqualTo(ofBytes(sixteen(InetAddress.getByName(text).getAddress())));
    }

    private static byte[] sixteen(byte[] address) {
        return ByteBuffer.allocate(16).put(16 - address.length, address).array();
    }

    private static Address ofBytes(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return bytes.length == 4
                ? new Address(false, 0, Integer.toUnsignedLong(buffer.getInt()))
                : new Address(true, buffer.getLong(), buffer.getLong());
    }
}
