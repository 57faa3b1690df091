package dev.atoll.controlplane.console;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Asks the sink over HTTP.
@ApplicationScoped
class HttpRedemptionReports implements RedemptionReports {

    private static final Logger LOG = Logger.getLogger(HttpRedemptionReports.class);
    private static final long MAX_BODY = 1024 * 1024;
    private static final String PATH = "/v1/reports/redemptions?by=";

    private final ConsoleConfig config;
    private final HttpClient client;

    HttpRedemptionReports(ConsoleConfig config) {
        this.config = config;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeout())
                .build();
    }

    @Override
    public Uni<Optional<String>> by(String by) {
        return config.sinkUrl()
                .map(url -> ask(request(url, by)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<String>> ask(HttpRequest request) {
        return Uni.createFrom()
                .completionStage(
                        () -> client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MAX_BODY)))
                .ifNoItem()
                .after(config.timeout())
                .fail()
                .map(HttpRedemptionReports::report)
                .onFailure()
                .recoverWithItem(HttpRedemptionReports::nothing);
    }

    private HttpRequest request(URI sink, String by) {
        var root = sink.toString();
        var request = HttpRequest.newBuilder(
                URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + PATH + by));
        config.sinkToken().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.build();
    }

    private static Optional<String> report(HttpResponse<String> answer) {
        LOG.debugf("The sink answered with status %d", answer.statusCode());
        return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    }

    private static Optional<String> nothing(Throwable failure) {
        LOG.debugf(failure, "The sink does not answer");
        return Optional.empty();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
