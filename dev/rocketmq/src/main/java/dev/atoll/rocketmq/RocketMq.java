package dev.atoll.rocketmq;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.rocketmq.common.MQVersion;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;

/// Starts the three parts in order, says `READY` on standard output, and runs until the process is told to stop.
public final class RocketMq {

    private RocketMq() {}

    /// Blocks until the JVM ends. See [Settings#parse] for the arguments.
    public static void main(String... arguments) throws Exception {
        Settings settings = Settings.parse(arguments);
        System.setProperty("user.home", settings.data().toString()); // RocketMQ puts stray files there
        System.setProperty("rmq.logback.configurationFile", "rocketmq-log.xml");
        System.setProperty( // else the broker speaks a version so old that the name server expects no topics
                RemotingCommand.REMOTING_VERSION_KEY, Integer.toString(MQVersion.CURRENT_VERSION));
        System.setProperty("tls.server.mode", "disabled"); // else it makes a key pair and a certificate

        NameServer nameServer = NameServer.start(settings);
        Broker broker = Broker.start(settings);
        while (!settings.topics().stream().allMatch(nameServer::knows)) {
            broker.announce();
            TimeUnit.MILLISECONDS.sleep(20);
        }
        Proxy.start(settings, broker.controller());
        Runtime.getRuntime().addShutdownHook(new Thread(broker::stop, "stop"));

        System.out.println("READY");
        new CountDownLatch(1).await();
    }
}
