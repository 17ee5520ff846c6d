package vn.techledger.ledger.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;

/** What the contestants do in a turn; each turn counts what it did, and a wrong count ends the run. */
final class Turns {

    private Turns() {}

    /** Callers that each append one event after another for a while. */
    static Sample append(Store store, int callers, Duration time) {
        long before = store.events();
        long wal = store.server().wal();
        var go = new CountDownLatch(1);
        var latencies = new ArrayList<long[]>();
        long nanos;
        try (var threads = Executors.newFixedThreadPool(callers)) {
            var running = new ArrayList<Future<long[]>>();
            for (int i = 0; i < callers; i++) {
                running.add(threads.submit(() -> {
                    go.await();
                    return appendFor(store.peer(), time);
                }));
            }
            long started = System.nanoTime();
            go.countDown();
            for (var caller : running) {
                latencies.add(caller.get());
            }
            nanos = System.nanoTime() - started;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(store.title() + " failed", failed);
        }
        long written = store.server().wal() - wal;
        var all = latencies.stream().flatMapToLong(Arrays::stream).toArray();
        store.expect(before + all.length);
        return Sample.of(all, nanos, written);
    }

    private static long[] appendFor(Peer peer, Duration time) {
        var latencies = new long[1024];
        int count = 0;
        long end = System.nanoTime() + time.toNanos();
        for (long now = System.nanoTime(); now < end; ) {
            peer.append(Facts.fresh());
            long done = System.nanoTime();
            if (count == latencies.length) {
                latencies = Arrays.copyOf(latencies, 2 * count);
            }
            latencies[count++] = done - now;
            now = done;
        }
        return Arrays.copyOf(latencies, count);
    }

    /** Whether a store refuses a second "first" event of an entity: without this its figures would mean nothing. */
    static void provesItsCheck(Store store) {
        var entry = Facts.fresh();
        store.peer().append(entry);
        try {
            store.peer().append(entry);
        } catch (RuntimeException refused) {
            return;
        }
        throw new IllegalStateException(store.title() + " recorded two first events of one entity");
    }

    /** Replays the log as often as asked for. */
    static Sample replay(Replay replay, long events, int times) {
        long started = System.nanoTime();
        for (int i = 0; i < times; i++) {
            long found = replay.count();
            if (found != events) {
                throw new IllegalStateException("replayed " + found + " events instead of " + events);
            }
        }
        return Sample.ofTotal(events * times, System.nanoTime() - started);
    }

    @FunctionalInterface
    interface Replay {
        long count();
    }

    /** One caller reads entities one after another, chosen by a fixed seed. */
    static Sample load(ToIntFunction<UUID> reading, int expected, UUID[] entities, int times) {
        var random = new Random(20_261_123);
        var latencies = new long[times];
        long started = System.nanoTime();
        for (int i = 0; i < times; i++) {
            var entity = entities[random.nextInt(entities.length)];
            long before = System.nanoTime();
            int found = reading.applyAsInt(entity);
            latencies[i] = System.nanoTime() - before;
            if (found != expected) {
                throw new IllegalStateException(entity + " has " + found + " events instead of " + expected);
            }
        }
        return Sample.of(latencies, System.nanoTime() - started, 0);
    }

    /** The largest amount of memory that was reachable at some point of a replay, beyond what was before, in bytes. */
    static long reachableDuring(Peer peer, long events) {
        long before = reachable();
        var most = new long[1];
        var seen = new long[1];
        long step = Math.max(1, events / 10);
        peer.replay(() -> {
            if (++seen[0] % step == 0) {
                most[0] = Math.max(most[0], reachable());
            }
        });
        return Math.max(0, most[0] - before);
    }

    private static long reachable() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
