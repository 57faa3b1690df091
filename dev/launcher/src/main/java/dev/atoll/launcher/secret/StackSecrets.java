package dev.atoll.launcher.secret;

import dev.atoll.contracts.identity.RegionId;

/// Which secrets the stack has, by what they open.
public record StackSecrets(Secrets secrets) {

    /// Opens the control plane to those who decide.
    public String admin() {
        return secrets.token("control-plane-admin");
    }

    /// Opens the control plane to the processes of one region, in the form that Unleash gives to tokens.
    public String region(RegionId region) {
        return "*:" + region.value() + "." + secrets.token(region.value() + "-control-plane");
    }

    /// Opens the operator's side of one region's data plane.
    public String operator(RegionId region) {
        return secrets.token(region.value() + "-operator");
    }

    /// Opens the reports of the sink.
    public String sink() {
        return secrets.token("sink-operator");
    }

    /// What the adapters bind to the SMSC with. SMPP 3.4 allows eight characters.
    public String smpp() {
        return secrets.token("partners-smpp").substring(0, 8);
    }

    /// What the control plane signs snapshots with, and the regions check them against.
    public SigningKeys decisions() {
        return secrets.signingKeys("control-plane-decisions");
    }

    /// What operators sign overrides with, and the region's data plane checks them against.
    public SigningKeys overrides(RegionId region) {
        return secrets.signingKeys(region.value() + "-overrides");
    }

    /// What the region's anonymizer signs facts with, and the sink checks them against.
    public SigningKeys egress(RegionId region) {
        return secrets.signingKeys(region.value() + "-egress");
    }
}
