package dev.atoll.controlplane.proposal;

import dev.atoll.runtime.problem.InvalidInput;
import jakarta.ws.rs.BadRequestException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether a request only asks what would happen. What is spelled otherwise than `true` or `false` is refused: it
/// must not be carried out.
@Schema(type = SchemaType.BOOLEAN)
public record DryRun(boolean asked) {

    /// Reads the parameter of a request; the name is the one that Jakarta REST looks for.
    public static DryRun fromString(String text) {
        return switch (text) {
            case "true" -> new DryRun(true);
            case "false" -> new DryRun(false);
            default -> throw new BadRequestException(new InvalidInput("dry-run is true or false"));
        };
    }
}
