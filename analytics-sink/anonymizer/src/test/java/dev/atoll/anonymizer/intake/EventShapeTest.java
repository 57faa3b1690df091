package dev.atoll.anonymizer.intake;

import static dev.atoll.contracts.classification.Sensitivity.INTERNAL;
import static dev.atoll.contracts.classification.Sensitivity.LINKABLE;
import static dev.atoll.contracts.classification.Sensitivity.PERSONAL;
import static dev.atoll.contracts.classification.Sensitivity.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.anonymizer.aggregate.Cell;
import dev.atoll.contracts.classification.Classified;
import dev.atoll.contracts.event.CouponRedeemed;
import dev.atoll.contracts.event.EventType;
import dev.atoll.contracts.event.Message;
import dev.atoll.contracts.event.PlatformEvent;
import dev.atoll.contracts.identity.CampaignId;
import dev.atoll.contracts.identity.CouponCode;
import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.contracts.identity.RegionId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventShapeTest {

    private static final String CUSTOMER = "0192d3a4-0000-7000-8000-000000000002";

    static Stream<Class<? extends Message>> events() {
        return Arrays.stream(PlatformEvent.class.getPermittedSubclasses()).map(type -> type.asSubclass(Message.class));
    }

    @Test
    void tellsExactlyThePublicFieldsOfARedemption() {
        var event = new CouponRedeemed(
                UUID.randomUUID(),
                Instant.EPOCH,
                new RegionId("ap-southeast-1"),
                new CampaignId("durian-days"),
                new CouponCode("DURIAN-50"),
                new CustomerId(CUSTOMER));

        var shape = EventShape.of(CouponRedeemed.class).orElseThrow();

        assertThat(shape.cell(event))
                .isEqualTo(new Cell("coupon.redeemed.v1", Map.of("campaign", "durian-days", "coupon", "DURIAN-50")));
        assertThat(shape.person(event)).isEqualTo(CUSTOMER);
    }

    @Test
    void leavesOutEveryFieldOfAnotherClassAndEveryEmptyOne() {
        var event = new Visited(UUID.randomUUID(), 3, null, "Ada Lovelace", "unclassified", "visitor-1");

        var shape = EventShape.of(Visited.class).orElseThrow();

        assertThat(shape.cell(event)).isEqualTo(new Cell("test.visited.v1", Map.of("floor", "3")));
    }

    @Test
    void hasNoShapeForATypeThatDoesNotSayWhoDidIt() {
        assertThat(EventShape.of(Nobody.class)).isEmpty();
        assertThat(EventShape.of(TwoPeople.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void canCountEveryEventOfTheCatalog(Class<? extends Message> event) {
        assertThat(EventShape.of(event)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("events")
    void isReadableInANativeImage(Class<? extends Message> event) {
        assertThat(EventShape.Catalog.class
                        .getAnnotation(RegisterForReflection.class)
                        .targets())
                .contains(event, PlatformEvent.class);
    }

    @EventType("test.visited.v1")
    public record Visited(
            @Classified(INTERNAL) UUID id,
            @Classified(PUBLIC) int floor,
            @Classified(PUBLIC) @Nullable String door,
            @Classified(PERSONAL) String name,
            String note,
            @Classified(LINKABLE) String visitor)
            implements PlantedEvent {}

    @EventType("test.nobody.v1")
    public record Nobody(@Classified(INTERNAL) UUID id) implements PlantedEvent {}

    @EventType("test.two-people.v1")
    public record TwoPeople(
            @Classified(INTERNAL) UUID id,
            @Classified(LINKABLE) String giver,
            @Classified(LINKABLE) String taker) implements PlantedEvent {}

    interface PlantedEvent extends Message {
        @Override
        default Instant occurredAt() {
            return Instant.EPOCH;
        }

        @Override
        default RegionId region() {
            return new RegionId("ap-southeast-1");
        }

        @Override
        default String orderingKey() {
            return "";
        }
    }
}
