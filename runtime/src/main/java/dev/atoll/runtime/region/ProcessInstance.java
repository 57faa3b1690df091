package dev.atoll.runtime.region;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/// What this process is called among its replicas, such as `node-7-4711`.
public record ProcessInstance(String name) {

    private static final int MAX_LENGTH = 100;

    public ProcessInstance {
        if (name.isBlank() || name.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("atoll.region.instance needs 1 to " + MAX_LENGTH + " characters");
        }
    }

    /// Named after its host and its process id: unique on every machine and in every pod.
    static ProcessInstance ofThisProcess() {
        var pid = "-" + ProcessHandle.current().pid();
        var host = host();
        return new ProcessInstance(host.substring(0, Math.min(host.length(), MAX_LENGTH - pid.length())) + pid);
    }

    private static String host() {
        return Optional.ofNullable(System.getenv("HOSTNAME"))
                .filter(name -> !name.isBlank())
                .orElseGet(ProcessInstance::localHost);
    }

    private static String localHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "host";
        }
    }
}
