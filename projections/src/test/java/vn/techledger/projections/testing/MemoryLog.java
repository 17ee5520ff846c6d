package vn.techledger.projections.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;

/** A log in memory that followers stream; a token {@code n} stands behind position n, as with the real engine. */
public final class MemoryLog implements StreamableEventSource {

    private final CopyOnWriteArrayList<RecordedEvent> events = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Stream> streams = new CopyOnWriteArrayList<>();

    public void append(List<RecordedEvent> more) {
        events.addAll(more);
        streams.forEach(Stream::wake);
    }

    public long head() {
        return events.size();
    }

    @Override
    public MessageStream<EventMessage> open(StreamingCondition condition, @Nullable ProcessingContext context) {
        var stream = new Stream(condition.position().position().orElseThrow());
        streams.add(stream);
        return stream;
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(head()));
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException());
    }

    private final class Stream implements MessageStream<EventMessage> {

        private volatile long position;
        private volatile @Nullable Runnable callback;

        Stream(long position) {
            this.position = position;
        }

        void wake() {
            var known = callback;
            if (known != null) {
                known.run();
            }
        }

        @Override
        public Optional<Entry<EventMessage>> next() {
            var entry = peek();
            if (entry.isPresent()) {
                position = position + 1;
            }
            return entry;
        }

        @Override
        public Optional<Entry<EventMessage>> peek() {
            if (position >= events.size()) {
                return Optional.empty();
            }
            var token = new GlobalSequenceTrackingToken(position + 1);
            return Optional.of(
                    new SimpleEntry<>(events.get((int) position), TrackingToken.addToContext(Context.empty(), token)));
        }

        @Override
        public void setCallback(Runnable callback) {
            this.callback = callback;
            callback.run();
        }

        @Override
        public Optional<Throwable> error() {
            return Optional.empty();
        }

        @Override
        public boolean isCompleted() {
            return false;
        }

        @Override
        public boolean hasNextAvailable() {
            return position < events.size();
        }

        @Override
        public void close() {
            streams.remove(this);
        }
    }
}
