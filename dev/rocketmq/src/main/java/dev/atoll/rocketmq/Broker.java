package dev.atoll.rocketmq;

import org.apache.rocketmq.broker.BrokerController;
import org.apache.rocketmq.common.BrokerConfig;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.remoting.netty.NettyServerConfig;
import org.apache.rocketmq.store.config.FlushDiskType;
import org.apache.rocketmq.store.config.MessageStoreConfig;

/// Keeps the messages. A message that it accepted is on disk: it survives a `kill -9`.
record Broker(BrokerController controller) {

    private static final int QUEUES_PER_TOPIC = 4;
    private static final int MEBIBYTE = 1024 * 1024;

    static Broker start(Settings settings) throws Exception {
        NettyServerConfig network = Network.server(settings.brokerPort());
        BrokerController controller =
                new BrokerController(identity(settings), network, Network.client(), store(settings));
        if (!controller.initialize()) {
            throw new IllegalStateException("The broker did not initialize; see its log.");
        }
        settings.topics().stream()
                .filter(topic -> controller.getTopicConfigManager().selectTopicConfig(topic) == null)
                .map(topic -> new TopicConfig(topic, QUEUES_PER_TOPIC, QUEUES_PER_TOPIC))
                .forEach(controller.getTopicConfigManager()::updateTopicConfig);
        controller.start();
        return new Broker(controller);
    }

    /// Tells the name server of its topics. By itself it does so at the start, whether that succeeds or not, and ten
    /// seconds later.
    void announce() {
        controller.registerBrokerAll(true, false, true);
    }

    /// Closes the store. RocketMQ's own shutdown waits ten seconds and more for threads that die with the JVM anyway.
    void stop() {
        controller.getConsumerOffsetManager().persist();
        controller.getMessageStore().shutdown();
    }

    private static BrokerConfig identity(Settings settings) {
        BrokerConfig config = new BrokerConfig();
        config.setRocketmqHome(settings.data().toString());
        config.setBrokerClusterName("DefaultCluster");
        config.setBrokerName("broker");
        config.setBrokerIP1(Settings.HOST);
        config.setBrokerIP2(Settings.HOST);
        config.setListenPort(settings.brokerPort());
        config.setNamesrvAddr(settings.nameServer());
        config.setDefaultTopicQueueNums(QUEUES_PER_TOPIC);
        config.setEnableDetailStat(false);
        config.setBrokerFastFailureEnable(false); // a slow machine is no reason to refuse a message
        config.setTransactionMetricFlushInterval(300); // milliseconds; RocketMQ spins through the first interval
        return fewThreads(config);
    }

    private static BrokerConfig fewThreads(BrokerConfig config) {
        config.setPullMessageThreadPoolNums(2);
        config.setLitePullMessageThreadPoolNums(1);
        config.setAckMessageThreadPoolNums(1);
        config.setProcessReplyMessageThreadPoolNums(1);
        config.setQueryMessageThreadPoolNums(1);
        config.setAdminBrokerThreadPoolNums(1);
        config.setClientManageThreadPoolNums(1);
        config.setConsumerManageThreadPoolNums(1);
        config.setLoadBalanceProcessorThreadPoolNums(1);
        config.setHeartbeatThreadPoolNums(1);
        config.setEndTransactionThreadPoolNums(1);
        config.setRecoverThreadPoolNums(1);
        config.setReviveQueueNum(1);
        config.setPopCkMaxBufferSize(1_000);
        return config;
    }

    private static MessageStoreConfig store(Settings settings) {
        MessageStoreConfig config = new MessageStoreConfig();
        config.setStorePathRootDir(settings.data().resolve("store").toString());
        config.setStorePathCommitLog(
                settings.data().resolve("store").resolve("commitlog").toString());
        config.setHaListenPort(settings.brokerPort() + 1);
        config.setFlushDiskType(FlushDiskType.SYNC_FLUSH);
        config.setDiskMaxUsedSpaceRatio(98);
        config.setOsPageCacheBusyTimeOutMills(5_000);
        config.setMappedFileSizeCommitLog(32 * MEBIBYTE);
        config.setMappedFileSizeConsumeQueue(600_000);
        config.setMaxHashSlotNum(20_000);
        config.setMaxIndexNum(80_000);
        config.setTimerWheelEnable(false); // messages delayed by an exact time; it holds 160 MB
        config.setEnableCompaction(false);
        config.setDispatchCqThreads(1);
        config.setBatchDispatchRequestThreadPoolNums(1);
        return config;
    }
}
