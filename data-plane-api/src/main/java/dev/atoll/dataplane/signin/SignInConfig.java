package dev.atoll.dataplane.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The settings under `atoll.signin`.
@ConfigMapping(prefix = "atoll.signin")
interface SignInConfig {

    /// How long a code is good for.
    @WithDefault("PT5M")
    Duration codeLifetime();

    /// How often somebody may be wrong about a code.
    @WithDefault("5")
    int attempts();

    /// How many codes one phone is sent within the phone window.
    @WithDefault("3")
    int codesPerPhone();

    /// How long a code counts against its phone.
    @WithDefault("PT10M")
    Duration phoneWindow();

    /// The text message; `{code}` stands for the code.
    @WithDefault("{code} is your code to sign in. Never give it to anybody.")
    String text();
}
