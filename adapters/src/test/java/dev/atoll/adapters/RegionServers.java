package dev.atoll.adapters;

import dev.atoll.servers.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// A real PostgreSQL, a real RocketMQ and the simulated SMSC.
public class RegionServers implements QuarkusTestResourceLifecycleManager {

    private final SimulatedPartner partner = new SimulatedPartner();

    @Override
    public Map<String, String> start() {
        partner.start();
        var settings = new HashMap<>(Map.of(
                "atoll.region.id", "ap-southeast-1",
                "atoll.messaging.retry-pause", "PT0.1S",
                "atoll.sms.settle-interval", "PT0.2S",
                "atoll.sms.unknown-after", "PT30S",
                "atoll.sms.retry-pause", "PT0.2S"));
        settings.putAll(Map.of(
                "atoll.sms.smpp.host", "127.0.0.1",
                "atoll.sms.smpp.port", Integer.toString(partner.smppPort()),
                "atoll.sms.smpp.system-id", "atoll",
                "atoll.sms.smpp.password", "atoll",
                "atoll.sms.smpp.sender", "ATOLL",
                "atoll.sms.smpp.response-timeout", "PT5S",
                "atoll.sms.smpp.reconnect-pause", "PT0.1S",
                "atoll.sms.smpp.longest-pause", "PT0.5S"));
        settings.putAll(TestServers.shared().postgres("adapters"));
        settings.putAll(TestServers.shared().messaging());
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(partner, new TestInjector.MatchesType(SimulatedPartner.class));
    }

    /// The servers end with the JVM, and are shared until then.
    @Override
    public void stop() {
        partner.stop();
    }
}
