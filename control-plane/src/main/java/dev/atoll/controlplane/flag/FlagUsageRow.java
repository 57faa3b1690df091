package dev.atoll.controlplane.flag;

import static dev.atoll.contracts.classification.Sensitivity.INTERNAL;

import dev.atoll.contracts.classification.Classified;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/// The `flag_usage` table: the answers of one flag in one region within one hour.
@Entity
@IdClass(FlagUsageKey.class)
@Table(name = "flag_usage")
@SuppressWarnings("NullAway.Init") // filled in by Hibernate
class FlagUsageRow {

    @Id
    @Classified(INTERNAL)
    String flag;

    @Id
    @Classified(INTERNAL)
    String region;

    @Id
    @Classified(INTERNAL)
    Instant hour;

    /// `yes`, `no`, or `variant:<name>`.
    @Id
    @Classified(INTERNAL)
    String answer;

    @Classified(INTERNAL)
    long times;

    FlagUsage toUsage() {
        return new FlagUsage(flag, region, hour, answer, times);
    }
}
