package dev.atoll.runtime.nativeimage;

import java.util.List;
import org.graalvm.nativeimage.hosted.Feature;

/// RocketMQ's classic client encodes its headers by reflection over their fields and its bodies by fastjson2.
class RocketMqFeature implements Feature {

    private static final List<String> ON_THE_WIRE = List.of(
            "org.apache.rocketmq.remoting.protocol.",
            "org.apache.rocketmq.remoting.rpc.",
            "org.apache.rocketmq.remoting.CommandCustomHeader",
            "org.apache.rocketmq.common.message.",
            "org.apache.rocketmq.common.consumer.",
            "org.apache.rocketmq.common.attribute.",
            "org.apache.rocketmq.common.topic.",
            "org.apache.rocketmq.common.lite.",
            "org.apache.rocketmq.common.TopicConfig",
            "org.apache.rocketmq.common.MessageQueue",
            "org.apache.rocketmq.common.BoundaryType",
            "org.apache.rocketmq.common.TopicFilterType",
            "org.apache.rocketmq.common.Pair",
            "org.apache.rocketmq.common.MixAll",
            "org.apache.rocketmq.common.KeyBuilder",
            "org.apache.rocketmq.client.consumer.store.",
            "org.apache.rocketmq.client.ClientConfig");

    @Override
    public String getDescription() {
        return "RocketMQ's wire classes, by reflection";
    }

    @Override
    public void beforeAnalysis(BeforeAnalysisAccess image) {
        new LibraryClasses(image).register(ON_THE_WIRE);
    }
}
