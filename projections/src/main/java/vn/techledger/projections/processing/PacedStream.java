package vn.techledger.projections.processing;

import java.util.Optional;
import org.axonframework.messaging.core.DelegatingMessageStream;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;

/** A stream that, after it has handed over much, has nothing until the rest is over. */
final class PacedStream extends DelegatingMessageStream<EventMessage, EventMessage> {

    private final Pace pace;
    private boolean handedOver;

    PacedStream(MessageStream<EventMessage> events, Pace pace) {
        super(events);
        this.pace = pace;
    }

    @Override
    public Optional<Entry<EventMessage>> next() {
        if (!hasNextAvailable()) {
            return Optional.empty();
        }
        var next = delegate().next();
        if (next.isPresent()) {
            handedOver = true;
            pace.took();
        }
        return next;
    }

    @Override
    public Optional<Entry<EventMessage>> peek() {
        return hasNextAvailable() ? delegate().peek() : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable() {
        if (pace.isResting()) {
            return false;
        }
        boolean more = delegate().hasNextAvailable();
        if (!more && handedOver) {
            handedOver = false;
            pace.ranDry();
        }
        return more;
    }

    @Override
    public void setCallback(Runnable callback) {
        pace.wakes(callback);
        super.setCallback(callback);
    }
}
