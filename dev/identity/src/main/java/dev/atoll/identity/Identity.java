package dev.atoll.identity;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/// Starts the provider, says `READY` on standard output, and runs until the process is told to stop.
public final class Identity {

    private Identity() {}

    /// Returns when the provider answers; its threads keep the JVM alive. See [Settings#parse] for the arguments.
    public static void main(String... arguments) {
        Settings settings = Settings.parse(arguments);
        new SpringApplicationBuilder(Network.class, Protocol.class, People.class, Clients.class, Tokens.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .lazyInitialization(true)
                .initializers(
                        context -> ((GenericApplicationContext) context).registerBean(Settings.class, () -> settings))
                .run();

        System.out.println("READY");
    }
}
