package dev.atoll.rocketmq;

import org.apache.rocketmq.common.namesrv.NamesrvConfig;
import org.apache.rocketmq.namesrv.NamesrvController;

/// Tells clients which broker has which topic. It keeps nothing: brokers register again.
record NameServer(NamesrvController controller) {

    static NameServer start(Settings settings) throws Exception {
        NamesrvConfig config = new NamesrvConfig();
        config.setRocketmqHome(settings.data().toString());
        config.setKvConfigPath(settings.data().resolve("kv.json").toString());
        config.setConfigStorePath(settings.data().resolve("namesrv.properties").toString());
        config.setDefaultThreadPoolNums(2);
        config.setClientRequestThreadPoolNums(2);
        config.setNeedWaitForService(false);

        NamesrvController controller = new NamesrvController(config, Network.server(settings.nameServerPort()));
        if (!controller.initialize()) {
            throw new IllegalStateException("The name server did not initialize; see its log.");
        }
        controller.start();
        return new NameServer(controller);
    }

    boolean knows(String topic) {
        return controller.getRouteInfoManager().pickupTopicRouteData(topic) != null;
    }
}
