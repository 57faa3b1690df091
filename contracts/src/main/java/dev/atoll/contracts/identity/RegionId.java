package dev.atoll.contracts.identity;

import java.util.regex.Pattern;

/// A region by its cloud name, such as `ap-southeast-1`; `center` is where the control plane and the sink run.
public record RegionId(String value) implements Identifier {

    private static final Pattern FORMAT = Pattern.compile("[a-z]{2}(-[a-z0-9]{1,20}){1,3}|center");

    public RegionId {
        Identifier.require(value, FORMAT, "A region id");
    }

    @Override
    public String toString() {
        return value;
    }
}
