package dev.atoll.rocketmq;

import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.apache.rocketmq.broker.BrokerController;
import org.apache.rocketmq.proxy.config.Configuration;
import org.apache.rocketmq.proxy.config.ConfigurationManager;
import org.apache.rocketmq.proxy.grpc.interceptor.ContextInterceptor;
import org.apache.rocketmq.proxy.grpc.interceptor.GlobalExceptionInterceptor;
import org.apache.rocketmq.proxy.grpc.interceptor.HeaderInterceptor;
import org.apache.rocketmq.proxy.grpc.v2.GrpcMessagingApplication;
import org.apache.rocketmq.proxy.metrics.ProxyMetricsManager;
import org.apache.rocketmq.proxy.processor.DefaultMessagingProcessor;

/// Speaks the gRPC protocol of RocketMQ 5 for the broker in the same JVM, in plain text.
///
/// RocketMQ's own start-up would listen on every address, so the parts are put together here.
final class Proxy {

    private Proxy() {}

    static void start(Settings settings, BrokerController broker) throws Exception {
        configure(settings);
        ProxyMetricsManager.initLocalMode(broker.getBrokerMetricsManager(), ConfigurationManager.getProxyConfig());
        DefaultMessagingProcessor processor = DefaultMessagingProcessor.createForLocalMode(broker);
        GrpcMessagingApplication application = GrpcMessagingApplication.create(processor);
        processor.start();
        application.start();
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.proxyPort()))
                .executor(Executors.newFixedThreadPool(2))
                .addService(application)
                .intercept(new GlobalExceptionInterceptor()) // the last one added sees a call first
                .intercept(new ContextInterceptor())
                .intercept(new HeaderInterceptor())
                .build()
                .start();
    }

    private static void configure(Settings settings) throws Exception {
        Path file = Files.createDirectories(settings.data()).resolve("proxy.json");
        Files.writeString(file, """
                {"rocketMQClusterName": "DefaultCluster", "proxyName": "proxy", "proxyMode": "LOCAL",
                 "namesrvAddr": "%s", "localServeAddr": "%s", "grpcServerPort": %d,
                 "enablePrintJstack": false, "grpcRouteThreadPoolNums": 1, "grpcProducerThreadPoolNums": 1,
                 "grpcConsumerThreadPoolNums": 1, "grpcClientManagerThreadPoolNums": 1,
                 "grpcTransactionThreadPoolNums": 1, "heartbeatSyncerThreadPoolNums": 1,
                 "transactionHeartbeatThreadPoolNums": 1, "metadataThreadPoolNums": 1,
                 "topicRouteServiceThreadPoolNums": 1, "renewThreadPoolNums": 1, "renewMaxThreadPoolNums": 1}
                """.formatted(settings.nameServer(), Settings.HOST, settings.proxyPort()));
        System.setProperty(Configuration.CONFIG_PATH_PROPERTY, file.toString());
        ConfigurationManager.initEnv();
        ConfigurationManager.initConfig();
    }
}
