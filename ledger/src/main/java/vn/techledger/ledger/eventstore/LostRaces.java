package vn.techledger.ledger.eventstore;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.retry.RetryPolicy;

/**
 * Decides again after a lost race, on what the winner recorded, so that the loser is refused for the true reason, or
 * goes through. Exactly this failure and no other is repeated, a few times.
 */
public final class LostRaces implements RetryPolicy {

    private static final int ATTEMPTS = 8;
    private static final int LONGEST_FIRST_WAIT_MILLIS = 4;

    private final Counter retries;

    public LostRaces(MeterRegistry meters) {
        this.retries = Counter.builder("techledger.log.retries")
                .description("Commands decided again after a lost race")
                .register(meters);
    }

    @Override
    public Outcome defineFor(Message message, Throwable failure, List<Class<? extends Throwable>[]> previousFailures) {
        if (!(failure instanceof AppendEventsTransactionRejectedException) || previousFailures.size() >= ATTEMPTS) {
            return Outcome.doNotReschedule();
        }
        retries.increment();
        long longest = (long) LONGEST_FIRST_WAIT_MILLIS << previousFailures.size();
        return Outcome.rescheduleIn(ThreadLocalRandom.current().nextLong(1, longest + 1), TimeUnit.MILLISECONDS);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("attempts", ATTEMPTS);
    }
}
