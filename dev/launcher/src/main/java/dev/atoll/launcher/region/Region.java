package dev.atoll.launcher.region;

import dev.atoll.contracts.identity.RegionId;
import java.util.Locale;
import java.util.Set;

/// One region as its file in `deploy/regions` describes it.
///
/// @param name what people call it
/// @param country ISO 3166-1 alpha-2
/// @param jurisdiction whose law holds: a country, or `EU`
public record Region(RegionId id, String name, String country, String jurisdiction, Residency residency) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /// @throws IllegalArgumentException naming the field that is missing or wrong
    public Region {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("name is missing");
        }
        if (!COUNTRIES.contains(String.valueOf(country))) {
            throw new IllegalArgumentException("country must be an ISO 3166-1 code such as SG, not " + country);
        }
        if (!COUNTRIES.contains(String.valueOf(jurisdiction)) && !"EU".equals(jurisdiction)) {
            throw new IllegalArgumentException("jurisdiction must be a country's code or EU, not " + jurisdiction);
        }
        if (residency == null) {
            throw new IllegalArgumentException("residency is missing: open, anonymized or aggregate-only");
        }
    }
}
