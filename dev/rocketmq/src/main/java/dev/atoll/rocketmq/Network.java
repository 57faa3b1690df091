package dev.atoll.rocketmq;

import org.apache.rocketmq.remoting.netty.NettyClientConfig;
import org.apache.rocketmq.remoting.netty.NettyServerConfig;

/// The sockets of this server: loopback only, few threads.
final class Network {

    private Network() {}

    static NettyServerConfig server(int port) {
        NettyServerConfig config = new NettyServerConfig();
        config.setBindAddress(Settings.HOST);
        config.setListenPort(port);
        config.setServerWorkerThreads(2);
        config.setServerCallbackExecutorThreads(1);
        config.setServerSelectorThreads(1);
        return config;
    }

    static NettyClientConfig client() {
        NettyClientConfig config = new NettyClientConfig();
        config.setClientWorkerThreads(1);
        config.setClientCallbackExecutorThreads(1);
        return config;
    }
}
