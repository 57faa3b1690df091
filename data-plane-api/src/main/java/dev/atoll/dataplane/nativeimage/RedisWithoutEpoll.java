package dev.atoll.dataplane.nativeimage;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import java.util.concurrent.ThreadFactory;

/// Lettuce names a class of Netty 4.2 here, which Netty 4.1 has not, and an image links everything. The JVM never
/// gets there, since the native transport is not on the class path.
@TargetClass(className = "io.lettuce.core.resource.EpollProvider$EpollResources")
final class RedisWithoutEpoll {

    @Substitute
    public boolean matches(Class<? extends EventExecutorGroup> type) {
        return false;
    }

    @Substitute
    public Class<? extends EventLoopGroup> eventLoopGroupClass() {
        return NioEventLoopGroup.class;
    }

    @Substitute
    public EventLoopGroup newEventLoopGroup(int threads, ThreadFactory factory) {
        return new NioEventLoopGroup(threads, factory);
    }
}
