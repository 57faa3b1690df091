package dev.atoll.dataplane.session;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Signs the customer of the current session out.
@Path("/v1/sessions/current")
@NeedsSession
class SessionResource {

    private final Sessions sessions;
    private final CurrentSession current;

    SessionResource(Sessions sessions, CurrentSession current) {
        this.sessions = sessions;
        this.current = current;
    }

    @DELETE
    @Operation(summary = "Signs the customer of the current session out")
    public Uni<Void> end() {
        return sessions.end(current.token());
    }
}
