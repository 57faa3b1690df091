package dev.atoll.runtime.outbox;

import dev.atoll.contracts.event.CouponRedeemed;
import dev.atoll.contracts.event.PlatformEvent;
import dev.atoll.runtime.messaging.MessageCodec;
import dev.atoll.runtime.messaging.MessageHandler;
import dev.atoll.runtime.messaging.ReceivedMessage;
import dev.atoll.runtime.messaging.Topic;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Remembers what it was given, and fails where a test has asked it to.
@Singleton
class RecordingHandler implements MessageHandler {

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<UUID, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final MessageCodec codec;

    RecordingHandler(MessageCodec codec) {
        this.codec = codec;
    }

    @Override
    public String group() {
        return "runtime-test";
    }

    @Override
    public Topic topic() {
        return Topic.EVENTS;
    }

    @Override
    public Uni<Void> handle(ReceivedMessage message) {
        if (failures.getOrDefault(message.id(), new AtomicInteger()).getAndDecrement() > 0) {
            return Uni.createFrom().failure(new IllegalStateException("planted"));
        }
        Optional<PlatformEvent> event = codec.decode(message, PlatformEvent.class);
        String trace = Span.current().getSpanContext().getTraceId();
        event.map(CouponRedeemed.class::cast).ifPresent(known -> received.add(new Received(known, trace)));
        return Uni.createFrom().voidItem();
    }

    void failOn(UUID message, int times) {
        failures.put(message, new AtomicInteger(times));
    }

    /// The messages with this key, in the order they came.
    List<Received> of(String orderingKey) {
        return received.stream()
                .filter(message -> message.event().orderingKey().equals(orderingKey))
                .toList();
    }

    record Received(CouponRedeemed event, String trace) {}
}
