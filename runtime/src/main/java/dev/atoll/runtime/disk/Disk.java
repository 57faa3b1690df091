package dev.atoll.runtime.disk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;

/// The directory in which this process keeps what must outlive it, if it was given one.
@ApplicationScoped
public class Disk {

    private final Optional<Path> directory;

    @Inject
    Disk(DiskConfig config) {
        this(config.directory());
    }

    public Disk(Optional<Path> directory) {
        this.directory = directory;
    }

    /// The file of that name; empty when this process keeps nothing.
    public Optional<KeptFile> file(String name) {
        return directory.map(place -> new KeptFile(place.resolve(name)));
    }
}
