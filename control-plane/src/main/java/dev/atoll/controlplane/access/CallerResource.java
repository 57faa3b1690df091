package dev.atoll.controlplane.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Tells users who they are here.
@Path("/api/v1/caller")
class CallerResource {

    private final CurrentCaller caller;

    CallerResource(CurrentCaller caller) {
        this.caller = caller;
    }

    /// A user as the control plane sees one.
    ///
    /// @param name what the change log would name as the author
    /// @param role `viewer`, `operator` or `admin`
    /// @param regions where an operator may decide; `*` for everywhere
    record CallerView(String name, String role, List<String> regions) {

        static CallerView of(String name, String role, Collection<String> regions) {
            return new CallerView(name, role, regions.stream().sorted().toList());
        }
    }

    @GET
    @Operation(summary = "Whom the token of this request belongs to")
    public CallerView get() {
        return switch (caller.caller()) {
            case Caller.User(var name, var role, var regions) ->
                CallerView.of(name, role.name().toLowerCase(Locale.ROOT), regions);
            case Caller.Region region -> CallerView.of(region.name(), "region", List.of(region.name()));
            case Caller.Client(var name, var region, var _, var _) ->
                CallerView.of(name, "client", List.of(region.value()));
        };
    }
}
