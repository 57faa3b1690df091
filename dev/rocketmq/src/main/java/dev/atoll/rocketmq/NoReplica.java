package dev.atoll.rocketmq;

import org.apache.rocketmq.store.DefaultMessageStore;
import org.apache.rocketmq.store.ha.DefaultHAService;

/// This broker has no replica, so nothing listens for one. RocketMQ finds this class through `META-INF/service`.
public final class NoReplica extends DefaultHAService {

    @Override
    public void init(DefaultMessageStore store) {
        defaultMessageStore = store;
    }

    @Override
    public void start() {}

    @Override
    public void shutdown() {}
}
