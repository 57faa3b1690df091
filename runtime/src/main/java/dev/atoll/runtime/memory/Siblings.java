package dev.atoll.runtime.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.contracts.signature.SignedText;
import dev.atoll.runtime.center.ControlPlaneConfig;
import dev.atoll.runtime.memory.SharedSnapshots.Kept;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The other instances of this region, which may know what holds when the control plane cannot be asked.
@ApplicationScoped
public class Siblings {

    /// Where a data plane answers with its last good snapshot.
    public static final String PATH = "/internal/decisions";

    /// The header that says when the control plane last said so, in seconds since 1970.
    public static final String CONFIRMED_AT = "Atoll-Confirmed-At";

    private static final long MAX_BODY = 16L * 1024 * 1024;

    private final List<URI> urls;
    private final Optional<String> token;
    private final Duration timeout;
    private final HttpClient client;

    @Inject
    Siblings(MemoryConfig config, ControlPlaneConfig controlPlane) {
        this(config.siblings().orElse(List.of()), controlPlane.token(), controlPlane.timeout());
    }

    /// Those at the URLs.
    ///
    /// @param token what opens them: that by which this region is known to the control plane
    public Siblings(List<URI> urls, Optional<String> token, Duration timeout) {
        this.urls = urls;
        this.token = token;
        this.timeout = timeout;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    /// What each of them has, asked all at once. Blocks until the time-out at most.
    public List<Kept> ask() {
        var answers = urls.stream().map(this::ask).toList();
        return answers.stream().flatMap(CompletableFuture::join).toList();
    }

    /// Whether somebody who shows this is an instance of this region. Takes as long for what is nearly right.
    public boolean isOne(@Nullable String presented) {
        return presented != null
                && token.filter(own -> MessageDigest.isEqual(own.getBytes(UTF_8), presented.getBytes(UTF_8)))
                        .isPresent();
    }

    private CompletableFuture<Stream<Kept>> ask(URI url) {
        var request = HttpRequest.newBuilder(url.resolve(PATH)).timeout(timeout).GET();
        token.ifPresent(own -> request.header("Authorization", own));
        return client.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofString(), MAX_BODY))
                .handle((answer, failure) -> failure == null ? read(answer) : Stream.<Kept>empty())
                .completeOnTimeout(Stream.empty(), timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Stream<Kept> read(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            return Stream.empty();
        }
        var keptAt = answer.headers().firstValueAsLong(CONFIRMED_AT).orElse(0);
        return Stream.of(new Kept(SignedText.parse(answer.body()), Instant.ofEpochSecond(keptAt)));
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
