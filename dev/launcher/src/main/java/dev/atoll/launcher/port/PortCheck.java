package dev.atoll.launcher.port;

import dev.atoll.servers.process.LoopbackPort;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Looks whether ports are free.
public final class PortCheck {

    private static final int LONGEST = 100;

    private PortCheck() {}

    /// Every port that somebody else listens on.
    ///
    /// @param wanted the ports, by the name of who wants them
    public static List<TakenPort> taken(Map<String, List<Integer>> wanted) {
        PortHolders holders = new PortHolders(Path.of("/proc"));
        return wanted.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(port -> !LoopbackPort.isFree(port))
                        .map(port -> new TakenPort(port, entry.getKey(), holder(holders, port))))
                .toList();
    }

    private static String holder(PortHolders holders, int port) {
        return holders.holderOf(port)
                .map(process -> "process " + process.pid() + " ("
                        + shortened(process.info()
                                .commandLine()
                                .or(() -> process.info().command())
                                .orElse("?"))
                        + ")")
                .orElse("another process");
    }

    private static String shortened(String command) {
        return command.length() <= LONGEST ? command : command.substring(0, LONGEST) + "…";
    }
}
