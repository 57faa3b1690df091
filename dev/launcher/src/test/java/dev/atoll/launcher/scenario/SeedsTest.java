package dev.atoll.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import dev.atoll.contracts.identity.CampaignId;
import dev.atoll.contracts.identity.CouponCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeedsTest {

    private static final Map<String, String> COUNTRIES = Map.of("ap-southeast-1", "SG", "ap-southeast-5", "ID");

    private final Seeds seeds = Seeds.read("sea-retail");

    @Test
    void haveMobileNumbersOfTheirCountries() throws NumberParseException {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        for (Customer customer : seeds.customers()) {
            var number = numbers.parse(customer.phone(), null);
            assertThat(numbers.isValidNumberForRegion(number, COUNTRIES.get(customer.region())))
                    .as(customer.phone())
                    .isTrue();
            assertThat(numbers.getNumberType(number)).as(customer.phone()).isEqualTo(PhoneNumberType.MOBILE);
        }
    }

    @Test
    void haveNoPhoneTwice() {
        assertThat(seeds.customers()).hasSize(240).extracting(Customer::phone).doesNotHaveDuplicates();
    }

    @Test
    void haveNamesThatTheContractsAccept() {
        Offer offer = seeds.campaigns().flash().named("toz1k3");

        assertThat(new CampaignId(offer.campaign()).value()).isEqualTo("durian-days-toz1k3");
        assertThat(new CouponCode(offer.code()).value()).isEqualTo("DURIAN-50-TOZ1K3");
    }

    @Test
    void takeTurnsSoThatOneMinuteDoesNotMeetThePhonesOfTheLast() {
        List<Customer> now = Turns.of(seeds.customers(), 24, Instant.ofEpochSecond(60_000));
        List<Customer> next = Turns.of(seeds.customers(), 24, Instant.ofEpochSecond(60_060));

        assertThat(now).hasSize(48).doesNotContainAnyElementsOf(next);
    }
}
