package vn.techledger.ledger.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process meant to do, was told and has seen, a line each; written at once, so that it outlives a kill. The
 * members of a line are separated by tabs, the first one says what it is.
 */
final class Journal implements AutoCloseable {

    /** The process has opened the log. */
    static final String OPENED = "opened";
    /** {@code begun attempt key events counter number}: an attempt; no answer follows where the process dies. */
    static final String BEGUN = "begun";
    /** {@code answered attempt answer lastPosition}. */
    static final String ANSWERED = "answered";
    /** {@code found key lastPosition}: a repeated key had its success recorded. */
    static final String FOUND = "found";
    /** {@code holding attempt}: the head is locked, and will be for a while. */
    static final String HOLDING = "holding";
    /** {@code followed name after last digest}: what a follower has seen, every event once and in order. */
    static final String FOLLOWED = "followed";
    /** {@code strange what}: something that must never happen. */
    static final String STRANGE = "strange";
    /** The process appends no more. */
    static final String STOPPED = "stopped";
    /** The followers have seen all, and the log is closed. */
    static final String CLOSED = "closed";

    private final FileChannel file;

    Journal(Path path) {
        try {
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    synchronized void write(Object... members) {
        var line = new StringBuilder();
        for (var member : members) {
            line.append(line.isEmpty() ? "" : "\t")
                    .append(String.valueOf(member).replaceAll("\\s+", " "));
        }
        try {
            file.write(ByteBuffer.wrap(line.append('\n').toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whole lines; the last one may be cut short by a kill. */
    static Stream<List<String>> read(Path path) {
        try {
            var text = Files.exists(path) ? Files.readString(path) : "";
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().map(line -> List.of(line.split("\t", -1)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
