package vn.techledger.ledger.eventstore;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets appends that come at the same time share a commit. Whoever finds the log idle appends on its own thread; whoever
 * comes meanwhile waits in a bounded queue and goes with the next group, which is as large as what has gathered.
 */
final class AppendCoordinator implements AutoCloseable {

    private static final int LARGEST_QUEUE = 4_096;
    private static final int LARGEST_GROUP = 200;
    private static final int MOST_EVENTS = 1_000;
    private static final int STOP_SECONDS = 20;
    private static final String CLOSING = "the log is being closed";

    private final LogWriter writer;
    private final BlockingQueue<Member> waiting = new LinkedBlockingQueue<>(LARGEST_QUEUE);
    private final ReentrantLock turn = new ReentrantLock();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("appends-", 0).factory());
    private final DistributionSummary groupSize;
    private volatile boolean closed;

    AppendCoordinator(LogWriter writer, MeterRegistry meters) {
        this.writer = writer;
        this.groupSize = DistributionSummary.builder("techledger.log.group.size")
                .description("Appends that shared a commit")
                .register(meters);
        Gauge.builder("techledger.log.queue.depth", waiting, BlockingQueue::size)
                .description("Appends that wait for their group")
                .register(meters);
    }

    /**
     * Appends, alone or with others.
     *
     * @return the verdict; complete already when the log was idle
     */
    CompletableFuture<Appended> append(Member member) {
        if (closed || !waiting.offer(member)) {
            return CompletableFuture.failedFuture(
                    new LogBusy(closed ? CLOSING : LARGEST_QUEUE + " appends wait already"));
        }
        if (closed && waiting.remove(member)) {
            // it came after the last look of whoever closes; one that is not there any more has been taken and is
            // answered
            return CompletableFuture.failedFuture(new LogBusy(CLOSING));
        }
        if (turn.tryLock()) {
            try {
                // another one may have taken it meanwhile, and then the verdict is on its way
                while (!member.verdict().isDone() && !waiting.isEmpty()) {
                    appendGroup(member);
                }
            } finally {
                turn.unlock();
            }
        }
        handOver();
        return member.verdict();
    }

    /**
     * Whoever joins while a turn ends finds it taken and leaves it to its holder, who therefore looks again afterwards:
     * nobody is left waiting.
     */
    private void handOver() {
        if (!closed && !waiting.isEmpty() && !turn.isLocked()) {
            threads.execute(this::appendRest);
        }
    }

    private void appendRest() {
        if (turn.tryLock()) {
            try {
                while (!waiting.isEmpty()) {
                    appendGroup(null);
                }
            } finally {
                turn.unlock();
            }
            handOver();
        }
    }

    private void appendGroup(@Nullable Member own) {
        var group = nextGroup();
        groupSize.record(group.size());
        var results = writer.append(group);
        for (int i = 0; i < group.size(); i++) {
            var member = group.get(i);
            var result = results.get(i);
            if (member == own) {
                tell(member, result);
            } else {
                tellElsewhere(() -> tell(member, result));
            }
        }
    }

    /** Others' callbacks run on threads of their own; but even while the log closes nobody stays without an answer. */
    private void tellElsewhere(Runnable telling) {
        try {
            threads.execute(telling);
        } catch (RejectedExecutionException closing) {
            telling.run();
        }
    }

    private List<Member> nextGroup() {
        var group = new ArrayList<Member>();
        int events = 0;
        for (var next = waiting.peek(); next != null; next = waiting.peek()) {
            events += next.envelopes().size();
            if (group.size() == LARGEST_GROUP || !group.isEmpty() && events > MOST_EVENTS) {
                break;
            }
            group.add(waiting.remove());
        }
        return group;
    }

    private static void tell(Member member, LogWriter.Result result) {
        if (result.appended() != null) {
            member.verdict().complete(result.appended());
        } else {
            member.verdict().completeExceptionally(result.refused());
        }
    }

    /** Answers everyone who waits, and takes nobody else. */
    @Override
    public void close() {
        closed = true;
        do {
            turn.lock();
            try {
                while (!waiting.isEmpty()) {
                    appendGroup(null);
                }
            } finally {
                turn.unlock();
            }
        } while (!waiting.isEmpty());
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
