package dev.atoll.anonymizer.intake;

import static dev.atoll.contracts.classification.Sensitivity.LINKABLE;
import static dev.atoll.contracts.classification.Sensitivity.PUBLIC;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.atoll.anonymizer.aggregate.Cell;
import dev.atoll.contracts.classification.Classified;
import dev.atoll.contracts.classification.Sensitivity;
import dev.atoll.contracts.event.CouponRedeemed;
import dev.atoll.contracts.event.Message;
import dev.atoll.contracts.event.PlatformEvent;
import dev.atoll.contracts.identity.Identifier;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What may be told of the events of one type, read once from the classification of its fields: the PUBLIC ones become
/// dimensions, the one LINKABLE one says who did it, and the rest is not looked at.
final class EventShape {

    private final String counted;
    private final List<RecordComponent> dimensions;
    private final RecordComponent person;

    private EventShape(String counted, List<RecordComponent> dimensions, RecordComponent person) {
        this.counted = counted;
        this.dimensions = dimensions;
        this.person = person;
    }

    /// The shape of a type; empty when it has none or several LINKABLE fields, since then nobody can say how many
    /// people did it.
    static Optional<EventShape> of(Class<? extends Message> type) {
        var people = fields(type, LINKABLE);
        return people.size() == 1
                ? Optional.of(new EventShape(Message.typeOf(type), fields(type, PUBLIC), people.getFirst()))
                : Optional.empty();
    }

    /// What the event is counted with.
    Cell cell(Message event) {
        return new Cell(
                counted,
                dimensions.stream()
                        .filter(field -> value(field, event).isPresent())
                        .collect(toUnmodifiableMap(RecordComponent::getName, field -> text(field, event))));
    }

    /// Who did it.
    String person(Message event) {
        return text(person, event);
    }

    private static List<RecordComponent> fields(Class<?> type, Sensitivity sensitivity) {
        return Arrays.stream(type.getRecordComponents())
                .filter(field -> isOf(sensitivity, field))
                .toList();
    }

    /// A field that nobody classified is of no class, and so is never told.
    private static boolean isOf(Sensitivity sensitivity, RecordComponent field) {
        var classified = field.getAnnotation(Classified.class);
        return classified != null && classified.value() == sensitivity;
    }

    private static String text(RecordComponent field, Message event) {
        return switch (value(field, event).orElseThrow()) {
            case Identifier identifier -> identifier.value();
            case Object other -> Objects.toString(other);
        };
    }

    private static Optional<Object> value(RecordComponent field, Message event) {
        try {
            return Optional.ofNullable(field.getAccessor().invoke(event));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A field of an event cannot be read: " + field.getName(), e);
        }
    }

    /// A native image reads the fields of these types only. A test holds the list to the catalog.
    @RegisterForReflection(targets = {PlatformEvent.class, CouponRedeemed.class})
    static final class Catalog {
        private Catalog() {}
    }
}
