package vn.techledger.ledger.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The newest events that this process committed, for those who follow the log closely: they need not each ask the
 * database for what was in memory a moment ago. Always one unbroken run of positions, as large as a bound allows.
 */
final class RecentEvents {

    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final LogReader reader;
    private final List<RecordedEvent> run = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private long bytes;

    RecentEvents(LogReader reader) {
        this.reader = reader;
    }

    /** Takes what was committed, in the order of positions. */
    synchronized void committed(long firstPosition, List<byte[]> envelopes) {
        if (!run.isEmpty() && run.getLast().position() + 1 != firstPosition) {
            // another process appended in between: the run begins anew
            forget(run.size());
        }
        for (int i = 0; i < envelopes.size(); i++) {
            var envelope = envelopes.get(i);
            run.add(reader.read(firstPosition + i, envelope));
            sizes.add(envelope.length);
            bytes += envelope.length;
        }
        if (bytes > MOST_BYTES) {
            // half at a time, so that moving the rest to the front costs little for each event
            forget(run.size() / 2);
        }
    }

    private void forget(int oldest) {
        run.subList(0, oldest).clear();
        var forgotten = sizes.subList(0, oldest);
        for (int size : forgotten) {
            bytes -= size;
        }
        forgotten.clear();
    }

    /** The events right after a position, at most {@code most}; nothing where the run does not hold them. */
    synchronized Optional<List<RecordedEvent>> after(long position, int most) {
        if (run.isEmpty()
                || run.getFirst().position() > position + 1
                || run.getLast().position() <= position) {
            return Optional.empty();
        }
        int from = Math.toIntExact(position + 1 - run.getFirst().position());
        return Optional.of(List.copyOf(run.subList(from, Math.min(run.size(), from + most))));
    }
}
