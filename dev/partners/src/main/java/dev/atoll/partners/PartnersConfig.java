package dev.atoll.partners;

import dev.atoll.partners.smsc.SmscConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// Where the partners listen and what they keep, read from `ATOLL_PARTNERS_*` of the environment.
///
/// @param httpPort the HTTP face
/// @param smppPorts the SMPP port of each region
/// @param ledger the file that a restart reads
/// @param capacity how many texts stay in memory
/// @param smsc how the SMSC treats its clients
public record PartnersConfig(int httpPort, Map<String, Integer> smppPorts, Path ledger, int capacity, SmscConfig smsc) {

    /// The settings in this environment, and the defaults for all others.
    public static PartnersConfig of(Map<String, String> environment) {
        var values = new Values(environment);
        return new PartnersConfig(
                Integer.parseInt(values.get("HTTP_PORT", "17080")),
                ports(values.get("SMPP_PORTS", "ap-southeast-1=17081,ap-southeast-5=17082")),
                Path.of(environment.getOrDefault("ATOLL_DATA_DIRECTORY", ".atoll/partners"), "texts.jsonl"),
                Integer.parseInt(values.get("CAPACITY", "100000")),
                new SmscConfig(
                        values.get("SYSTEM_ID", "atoll"),
                        values.get("PASSWORD", "atoll"),
                        Duration.parse(values.get("RECEIPT_DELAY", "PT0.2S")),
                        Duration.parse(values.get("RETRY_DELAY", "PT0.25S")),
                        Boolean.parseBoolean(values.get("HEX_IDS", "false"))));
    }

    private static Map<String, Integer> ports(String list) {
        var ports = new TreeMap<String, Integer>();
        for (var entry : list.split(",", -1)) {
            var pair = entry.strip().split("=", 2);
            if (pair.length != 2) {
                throw new IllegalArgumentException("ATOLL_PARTNERS_SMPP_PORTS is a list of region=port, not " + list);
            }
            ports.put(pair[0], Integer.valueOf(pair[1]));
        }
        return ports;
    }

    private record Values(Map<String, String> environment) {

        String get(String name, String otherwise) {
            return environment.getOrDefault("ATOLL_PARTNERS_" + name, otherwise);
        }
    }
}
