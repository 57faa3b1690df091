package dev.atoll.runtime.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.atoll.runtime.messaging.MessagingConfig;
import io.opentelemetry.api.trace.Span;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendStatus;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.remoting.exception.RemotingException;
import org.jspecify.annotations.Nullable;

/// The bus by RocketMQ's classic client (ADR 0003): messages with one ordering key go to one queue, and a queue's share
/// of a batch in one request, since the broker syncs its disk once for each.
@ApplicationScoped
class RocketMqBus implements Bus {

    private static final String GROUP = "outbox-relay";
    private static final int LARGEST_REQUEST = 1 << 20; // bytes of bodies; the broker takes 4 MiB with all around them

    private final MessagingConfig config;
    private final RocketMqEnvelopes envelopes;
    private final Map<String, List<MessageQueue>> queues = new HashMap<>();
    private @Nullable DefaultMQProducer producer;

    RocketMqBus(MessagingConfig config, RocketMqEnvelopes envelopes) {
        this.config = config;
        this.envelopes = envelopes;
    }

    @Override
    public synchronized void send(List<OutboxMessage> messages) {
        try {
            for (var share : shares(messages).entrySet()) {
                send(share.getKey(), share.getValue());
            }
        } catch (MQClientException | RemotingException | MQBrokerException e) {
            queues.clear();
            throw new BusUnavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusUnavailable(e);
        }
    }

    @PreDestroy
    synchronized void stop() {
        if (producer != null) {
            producer.shutdown();
        }
    }

    private Map<MessageQueue, List<OutboxMessage>> shares(List<OutboxMessage> messages) throws MQClientException {
        for (var topic : messages.stream().map(OutboxMessage::topic).distinct().toList()) {
            if (!queues.containsKey(topic)) {
                queues.put(topic, queues(topic));
            }
        }
        return messages.stream().collect(groupingBy(this::queue, LinkedHashMap::new, toList()));
    }

    private List<MessageQueue> queues(String topic) throws MQClientException {
        return producer().fetchPublishMessageQueues(topic).stream()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private MessageQueue queue(OutboxMessage message) {
        var candidates = queues.getOrDefault(message.topic(), List.of());
        return candidates.get(Math.floorMod(message.orderingKey().hashCode(), candidates.size()));
    }

    private void send(MessageQueue queue, List<OutboxMessage> share)
            throws MQClientException, RemotingException, MQBrokerException, InterruptedException {
        var request = new ArrayList<Message>();
        var spans = new ArrayList<Span>(); // of a request that fails they are never ended, so they are never exported
        int size = 0;
        for (var message : share) {
            var span = envelopes.span(message);
            var envelope = envelopes.envelope(message, span);
            if (size > 0 && size + envelope.getBody().length > LARGEST_REQUEST) {
                send(queue, request, spans);
                size = 0;
            }
            request.add(envelope);
            spans.add(span);
            size += envelope.getBody().length;
        }
        send(queue, request, spans);
    }

    private void send(MessageQueue queue, List<Message> request, List<Span> spans)
            throws MQClientException, RemotingException, MQBrokerException, InterruptedException {
        var result = producer().send(request, queue, config.sendTimeout().toMillis());
        if (result.getSendStatus() != SendStatus.SEND_OK) { // taken, but not safely on disk
            throw new MQClientException("The broker answered " + result.getSendStatus(), null);
        }
        spans.forEach(Span::end);
        request.clear();
        spans.clear();
    }

    private DefaultMQProducer producer() throws MQClientException {
        if (producer == null) {
            var starting = new DefaultMQProducer(GROUP);
            starting.setNamesrvAddr(config.sendTo().orElseThrow());
            starting.setInstanceName(config.instance() + "-out");
            starting.start();
            producer = starting;
        }
        return producer;
    }
}
