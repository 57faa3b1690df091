package dev.atoll.launcher.scenario;

import dev.atoll.launcher.endpoint.EndpointsView;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// The running stack that a scenario plays on.
///
/// @param kill ends a process as `kill -9` does
/// @param start starts it again
public record Stage(EndpointsView endpoints, Consumer<String> kill, Consumer<String> start) {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

    ControlPlaneClient controlPlane() {
        EndpointsView.ControlPlane at = endpoints.controlPlane();
        return new ControlPlaneClient(client(at.url()), at.adminToken());
    }

    SinkClient sink() {
        return new SinkClient(client(endpoints.sink().url()), endpoints.sink().token());
    }

    /// The shops of all regions that have customers, in the order of the regions.
    List<Shop> shops(List<Customer> customers) {
        PhonesClient phones = new PhonesClient(client(endpoints.partners().url()));
        return endpoints.regions().entrySet().stream()
                .map(entry -> shop(entry.getKey(), entry.getValue().dataPlane(), customers, phones))
                .filter(shop -> !shop.customers().isEmpty())
                .toList();
    }

    private static Shop shop(String region, EndpointsView.DataPlane at, List<Customer> customers, PhonesClient phones) {
        List<Customer> own = customers.stream()
                .filter(customer -> customer.region().equals(region))
                .toList();
        return new Shop(region, own, new DataPlaneClient(client(at.url()), at.operatorToken()), phones);
    }

    /// HTTP/1.1: a connection for each of the crowd, as real customers have.
    private static JsonClient client(String url) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_WITHIN)
                .build();
        return new JsonClient(http, url);
    }
}
