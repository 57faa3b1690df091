package dev.atoll.contracts.identity;

import java.util.regex.Pattern;

/// A campaign, in lower-kebab, such as `durian-days`; the same in every region.
public record CampaignId(String value) implements Identifier {

    private static final Pattern FORMAT = Pattern.compile("[a-z0-9](-?[a-z0-9]){0,63}");

    public CampaignId {
        Identifier.require(value, FORMAT, "A campaign id");
    }

    @Override
    public String toString() {
        return value;
    }
}
