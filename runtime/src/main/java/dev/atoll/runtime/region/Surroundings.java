package dev.atoll.runtime.region;

import dev.atoll.contracts.identity.RegionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// What comes from outside a decision: the region, the clock and chance.
@ApplicationScoped
class Surroundings {

    @Produces
    @Singleton
    RegionId region(RegionConfig config) {
        return new RegionId(config.id());
    }

    @Produces
    @Singleton
    ProcessInstance instance(RegionConfig config) {
        return config.instance().map(ProcessInstance::new).orElseGet(ProcessInstance::ofThisProcess);
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    RandomGenerator random() {
        return new SecureRandom();
    }
}
