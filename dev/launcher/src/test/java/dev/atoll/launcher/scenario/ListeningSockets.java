package dev.atoll.launcher.scenario;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What some processes listen on, as Linux knows it (proc(5), `/proc/net/tcp`).
///
/// @param pids of the processes
record ListeningSockets(Collection<Long> pids) {

    private static final String LISTENING = "0A";

    /// The address of each socket over TCP.
    List<InetAddress> addresses() throws IOException {
        Set<String> own = inodes();
        List<InetAddress> addresses = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
                String[] columns = line.strip().split("\\s+", -1);
                if (columns[3].equals(LISTENING) && own.contains(columns[9])) {
                    addresses.add(address(columns[1].split(":", 2)[0]));
                }
            }
        }
        return addresses;
    }

    private Set<String> inodes() throws IOException {
        List<Path> links = new ArrayList<>();
        for (long pid : pids) {
            try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
                files.forEach(links::add);
            }
        }
        return links.stream()
                .map(ListeningSockets::target)
                .filter(target -> target.startsWith("socket:["))
                .map(target -> target.substring("socket:[".length(), target.length() - 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    /// Written as words of four bytes, each in the order of the machine: little endian here.
    private static InetAddress address(String written) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(written);
        for (int word = 0; word < bytes.length; word += 4) {
            swap(bytes, word, word + 3);
            swap(bytes, word + 1, word + 2);
        }
        return InetAddress.getByAddress(bytes);
    }

    private static void swap(byte[] bytes, int one, int other) {
        byte kept = bytes[one];
        bytes[one] = bytes[other];
        bytes[other] = kept;
    }
}
