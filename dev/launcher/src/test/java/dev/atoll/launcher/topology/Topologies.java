package dev.atoll.launcher.topology;

import dev.atoll.launcher.TestRepository;
import dev.atoll.launcher.region.Regions;
import dev.atoll.launcher.secret.Secrets;
import dev.atoll.launcher.secret.StackSecrets;
import dev.atoll.servers.container.Images;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/// Topologies of this repository for tests.
public final class Topologies {

    private Topologies() {}

    /// The topology of those regions.
    ///
    /// @param kept instead of `.atoll`
    public static Topology of(Path kept, int base, String... regions) {
        return with(kept, places(kept), base, regions);
    }

    /// The same with its servers in containers.
    static Topology contained(Path kept, int base, String... regions) {
        return with(kept, places(kept).with(List.of(), Optional.of(Images.PINNED)), base, regions);
    }

    /// The same with these modules as native executables, of a checkout where nothing is built.
    static Topology natives(Path kept, List<String> modules) {
        Places unbuilt = new Places(kept, kept, TestRepository.classPath(), modules, Optional.empty(), false);
        return with(kept, unbuilt, 17_000, "ap-southeast-1");
    }

    private static Topology with(Path kept, Places places, int base, String... regions) {
        Regions all = Regions.read(TestRepository.root().resolve("deploy/regions"));
        return Topology.of(all.select(List.of(regions)), all, new StackPorts(base), places, secrets(kept));
    }

    public static StackSecrets secrets(Path kept) {
        return new StackSecrets(new Secrets(kept.resolve("keys"), new SecureRandom()));
    }

    public static Places places(Path kept) {
        return new Places(TestRepository.root(), kept, TestRepository.classPath(), List.of(), Optional.empty(), false);
    }
}
