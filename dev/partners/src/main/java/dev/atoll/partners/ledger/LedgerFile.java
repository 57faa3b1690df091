package dev.atoll.partners.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The ledger on disk, one JSON object a line. Written before the client is answered, so it survives a killed process;
/// it is not forced to the disk, so a killed machine may forget.
final class LedgerFile implements AutoCloseable {

    private final FileChannel channel;
    private final List<LedgerEntry> entries;

    private LedgerFile(FileChannel channel, List<LedgerEntry> entries) {
        this.channel = channel;
        this.entries = entries;
    }

    /// Opens the file, and cuts off a last line which a kill left half written: its client was never answered.
    static LedgerFile open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var content = Files.exists(file) ? Files.readString(file, US_ASCII) : "";
        var whole = content.substring(0, content.lastIndexOf('\n') + 1);
        var entries = parse(whole);
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(whole.length()).position(whole.length());
        return new LedgerFile(channel, entries);
    }

    /// What stood in the file when it was opened.
    List<LedgerEntry> entries() {
        return entries;
    }

    void append(LedgerEntry entry) throws IOException {
        var line = ByteBuffer.wrap((Json.MAPPER.writeValueAsString(entry) + "\n").getBytes(US_ASCII));
        while (line.hasRemaining()) {
            channel.write(line);
        }
    }

    void clear() throws IOException {
        channel.truncate(0);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static List<LedgerEntry> parse(String lines) throws JsonProcessingException {
        var entries = new ArrayList<LedgerEntry>();
        for (var line : lines.lines().toList()) {
            entries.add(Json.MAPPER.readValue(line, LedgerEntry.class));
        }
        return entries;
    }
}
