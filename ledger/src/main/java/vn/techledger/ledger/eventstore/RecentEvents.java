package vn.techledger.ledger.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newest events that this process committed, for those who follow the log closely: they need not each ask the
 * database for what was in memory a moment ago. Always one unbroken run of positions, as large as a bound allows. An
 * event is read when the first follower wants it, not by whoever appends.
 */
final class RecentEvents {

    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final LogReader reader;
    private final List<Recent> run = new ArrayList<>();
    private long bytes;

    RecentEvents(LogReader reader) {
        this.reader = reader;
    }

    /** An event's bytes, and the event once somebody has read it; two who read it at once come to the same. */
    private static final class Recent {
        private final long position;
        private final byte[] envelope;
        private volatile @Nullable RecordedEvent event;

        Recent(long position, byte[] envelope) {
            this.position = position;
            this.envelope = envelope;
        }

        RecordedEvent event(LogReader reader) {
            var read = event;
            if (read == null) {
                read = reader.read(position, envelope);
                event = read;
            }
            return read;
        }
    }

    /** Takes what was committed, in the order of positions. */
    synchronized void committed(long firstPosition, List<byte[]> envelopes) {
        if (!run.isEmpty() && run.getLast().position + 1 != firstPosition) {
            // another process appended in between: the run begins anew
            forget(run.size());
        }
        for (int i = 0; i < envelopes.size(); i++) {
            var envelope = envelopes.get(i);
            run.add(new Recent(firstPosition + i, envelope));
            bytes += envelope.length;
        }
        if (bytes > MOST_BYTES) {
            // half at a time, so that moving the rest to the front costs little for each event
            forget(run.size() / 2);
        }
    }

    private void forget(int oldest) {
        var forgotten = run.subList(0, oldest);
        for (var event : forgotten) {
            bytes -= event.envelope.length;
        }
        forgotten.clear();
    }

    /** The events right after a position, at most {@code most}; nothing where the run does not hold them. */
    Optional<List<RecordedEvent>> after(long position, int most) {
        return held(position, most)
                .map(events -> events.stream().map(event -> event.event(reader)).toList());
    }

    private synchronized Optional<List<Recent>> held(long position, int most) {
        if (run.isEmpty() || run.getFirst().position > position + 1 || run.getLast().position <= position) {
            return Optional.empty();
        }
        int from = Math.toIntExact(position + 1 - run.getFirst().position);
        return Optional.of(List.copyOf(run.subList(from, Math.min(run.size(), from + most))));
    }
}
