package dev.atoll.contracts.control;

import dev.atoll.contracts.identity.RegionId;
import java.time.Instant;

/// What a process tells the control plane of itself, every few seconds.
///
/// @param process its kind: `data-plane-api`, `adapters`, `anonymizer`, `sink`
/// @param instance this one among its replicas
/// @param revision the revision it runs on; -1 while it has none or needs none
public record ProcessReport(
        String process, String instance, RegionId region, String version, Instant startedAt, long revision) {}
