package dev.atoll.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.contracts.analytics.AnonymizedFact;
import dev.atoll.contracts.classification.Classified;
import dev.atoll.contracts.classification.Sensitivity;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.partner.PartnerCommand;
import dev.atoll.contracts.partner.PartnerOutcome;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageCatalogTest {

    static Stream<Class<? extends Message>> messages() {
        return Stream.concat(
                        Stream.of(PlatformEvent.class, PartnerCommand.class, PartnerOutcome.class)
                                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses())),
                        Stream.of(AnonymizedFact.class))
                .map(type -> type.asSubclass(Message.class));
    }

    @Test
    void holdsEveryKindOfMessage() {
        assertThat(messages()).hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void classifiesEveryField(Class<? extends Message> message) {
        assertThat(unclassified(message)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void versionsEveryWireName(Class<? extends Message> message) {
        assertThat(Message.typeOf(message)).matches("[a-z-]+\\.[a-z-]+\\.v[1-9]\\d*");
    }

    @Test
    void givesEveryMessageAWireNameOfItsOwn() {
        assertThat(messages().map(Message::typeOf)).doesNotHaveDuplicates();
    }

    @Test
    void publishesNoPersonalFieldInAnEvent() {
        var personal = Stream.of(PlatformEvent.class.getPermittedSubclasses())
                .flatMap(event -> Arrays.stream(event.getRecordComponents()))
                .filter(field -> field.getAnnotation(Classified.class).value() == Sensitivity.PERSONAL);

        assertThat(personal).isEmpty();
    }

    @Test
    void letsNothingButPublicValuesIntoAFact() {
        assertThat(AnonymizedFact.class.getRecordComponents())
                .allMatch(field -> field.getAnnotation(Classified.class).value() == Sensitivity.PUBLIC);
    }

    @Test
    void catchesAFieldThatNobodyClassified() {
        assertThat(unclassified(Planted.class)).containsExactly("region", "note");
    }

    @Test
    void catchesAMessageWithoutAWireName() {
        assertThatThrownBy(() -> Message.typeOf(Planted.class)).hasMessageContaining("no @EventType");
    }

    private static List<String> unclassified(Class<? extends Message> message) {
        return Arrays.stream(message.getRecordComponents())
                .filter(field -> !field.isAnnotationPresent(Classified.class))
                .map(RecordComponent::getName)
                .toList();
    }

    private record Planted(
            @Classified(Sensitivity.INTERNAL) UUID id,
            @Classified(Sensitivity.INTERNAL) Instant occurredAt,
            RegionId region,
            String note)
            implements Message {

        @Override
        public String orderingKey() {
            return note;
        }
    }
}
