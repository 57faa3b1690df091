package dev.atoll.dataplane.signin;

import dev.atoll.contracts.identity.PhoneNumber;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.partner.SendText;
import dev.atoll.contracts.partner.TextPurpose;
import dev.atoll.dataplane.signin.RequestOutcome.InvalidPhone;
import dev.atoll.dataplane.signin.RequestOutcome.Requested;
import dev.atoll.dataplane.signin.RequestOutcome.TooManyCodes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Sends a code to a phone, or says why not.
@ApplicationScoped
class RequestSignIn {

    private static final int CODES = 1_000_000;

    private final PendingSignIns pending;
    private final SignInTexts texts;
    private final SignInConfig config;
    private final RegionId region;
    private final InstantSource clock;
    private final RandomGenerator random;

    RequestSignIn(
            PendingSignIns pending,
            SignInTexts texts,
            SignInConfig config,
            RegionId region,
            InstantSource clock,
            RandomGenerator random) {
        this.pending = pending;
        this.texts = texts;
        this.config = config;
        this.region = region;
        this.clock = clock;
        this.random = random;
    }

    Uni<RequestOutcome> request(@Nullable String phone, String name) {
        return PossiblePhones.parse(phone)
                .map(possible -> request(possible, name))
                .orElseGet(() -> Uni.createFrom().item(new InvalidPhone()));
    }

    private Uni<RequestOutcome> request(PhoneNumber phone, String name) {
        var now = clock.instant();
        var id = SignInId.random(random);
        var code = "%06d".formatted(random.nextInt(CODES));
        var text = text(phone, code, now);
        var signIn = new PendingSignIn(id, id.seal(code), phone, name);
        return pending.keep(signIn).chain(wait -> send(text, signIn, wait));
    }

    /// A code that could not be sent is none that the phone has to wait for.
    private Uni<RequestOutcome> send(SendText text, PendingSignIn signIn, Optional<Duration> wait) {
        if (wait.isPresent()) {
            return Uni.createFrom().item(new TooManyCodes(wait.get()));
        }
        return texts.send(text)
                .onFailure()
                .call(() -> pending.withdraw(signIn).onFailure().recoverWithNull())
                .replaceWith(new Requested(signIn.id(), text.expiresAt()));
    }

    /// Its subject is a name for the text alone: the id of the sign-in is a secret and stays here.
    private SendText text(PhoneNumber phone, String code, Instant now) {
        return new SendText(
                UUID.randomUUID(),
                now,
                region,
                UUID.randomUUID(),
                TextPurpose.SIGN_IN,
                phone,
                config.text().replace("{code}", code),
                now.plus(config.codeLifetime()));
    }
}
