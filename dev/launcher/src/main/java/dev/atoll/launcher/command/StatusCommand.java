package dev.atoll.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.launcher.stack.PartStatus;
import dev.atoll.launcher.stack.PartStatus.State;
import dev.atoll.launcher.terminal.StatusTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Shows every process; its exit code tells whether all are ready.
@Command(name = "status", description = "show every process; exit code 1 if one is not ready")
final class StatusCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Checkout checkout;
    private final PrintWriter out;

    @Option(names = "--json", description = "for scripts")
    private boolean json;

    StatusCommand(Checkout checkout, PrintWriter out) {
        this.checkout = checkout;
        this.out = out;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        List<PartStatus> parts = checkout.current().status();
        out.println(
                json ? JSON.writerWithDefaultPrettyPrinter().writeValueAsString(toJson(parts)) : StatusTable.of(parts));
        return parts.stream().allMatch(part -> part.state() == State.READY) ? 0 : 1;
    }

    private static ArrayNode toJson(List<PartStatus> parts) {
        ArrayNode all = JSON.createArrayNode();
        for (PartStatus part : parts) {
            ObjectNode node = all.addObject()
                    .put("name", part.name())
                    .put("state", part.state().name().toLowerCase(Locale.ROOT))
                    .put("port", part.port())
                    .put("memoryBytes", part.memory());
            part.pid().ifPresent(pid -> node.put("pid", pid));
            part.timeToReady().ifPresent(time -> node.put("readyAfterMillis", time.toMillis()));
        }
        return all;
    }
}
