package vn.techledger.ledger.chaos;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.StubProcessingContext;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.LogUnavailable;
import vn.techledger.ledger.eventstore.PostgresEventStorageEngine;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.eventstore.SideRow;
import vn.techledger.ledger.eventstore.SideRows;
import vn.techledger.ledger.idempotency.CommandRecord;
import vn.techledger.ledger.idempotency.CommandRecords;

/**
 * One caller of the log: notes without a condition, and counters whose next number it may say only as long as nobody else
 * has. It behaves as callers are told to: what may be repeated it repeats under the same idempotency key.
 */
final class Appender {

    static final String SCOPE = "chaos";

    /** Begins what is appended without a side row, so that the append is one statement that commits by itself. */
    static final String KEYLESS = "keyless-";

    /** All of a process do without keys at the same time: one side row makes the whole group a transaction. */
    private static final long KEYLESS_MILLIS = 700;

    private static final int MOST_ATTEMPTS = 40;
    private static final int COUNTERS = 4;
    /** A counter is left behind after this time, so that counting stays cheap in a long run. */
    private static final long COUNTER_MILLIS = 4_000;

    private static final long LONGEST_SECONDS = 90;
    private static final long HOLD_MILLIS = 400;

    private final String name;
    private final PostgresEventStorageEngine engine;
    private final CommandRecords records;
    private final Journal journal;
    private final Random random;
    private final AtomicBoolean hold;

    Appender(
            String name,
            PostgresEventStorageEngine engine,
            CommandRecords records,
            Journal journal,
            long seed,
            AtomicBoolean hold) {
        this.name = name;
        this.engine = engine;
        this.records = records;
        this.journal = journal;
        this.random = new Random(seed);
        this.hold = hold;
    }

    void run(BooleanSupplier mayGoOn, int operations) {
        for (int operation = 0; operation < operations && mayGoOn.getAsBoolean(); operation++) {
            var key = name + "." + operation;
            boolean counts = random.nextInt(10) < 4;
            int events = counts ? 1 : 1 + random.nextInt(5);
            if (System.currentTimeMillis() / KEYLESS_MILLIS % 3 == 0) {
                untilNoRaceIsLost(KEYLESS + key, events, counts);
                continue;
            }
            boolean recorded = untilAnswered(key, events, counts, mayGoOn);
            if (recorded && random.nextInt(8) == 0) {
                // the answer might have been lost on its way: the key alone must keep it from being there twice
                attempt(key, MOST_ATTEMPTS, 1, null, AppendCondition.none());
            }
        }
    }

    private boolean untilAnswered(String key, int events, boolean counts, BooleanSupplier mayGoOn) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            if (attempt > 0 && !pauseAndLook(key)) {
                return true;
            }
            if (attempt > 0 && !mayGoOn.getAsBoolean()) {
                return false;
            }
            var answer = counts ? count(key, attempt) : attempt(key, attempt, events, null, AppendCondition.none());
            if (answer == Answer.RECORDED) {
                return true;
            }
            if (answer != null && answer != Answer.LOST_RACE && answer != Answer.KEY_USED && !answer.asksToRepeat()) {
                journal.write(Journal.STRANGE, key + " was refused: " + answer);
                return false;
            }
        }
        return false;
    }

    /** Without a key only what is surely not there may be repeated. */
    private void untilNoRaceIsLost(String keyless, int events, boolean counts) {
        @Nullable Answer answer = Answer.LOST_RACE;
        for (int attempt = 0; attempt < MOST_ATTEMPTS && answer == Answer.LOST_RACE; attempt++) {
            answer = counts ? count(keyless, attempt) : attempt(keyless, attempt, events, null, AppendCondition.none());
        }
        if (answer == Answer.KEY_USED) {
            journal.write(Journal.STRANGE, keyless + " has no key that could be used");
        }
    }

    /** Looks whether the key has succeeded before it is used again; false when it has. */
    private boolean pauseAndLook(String key) {
        try {
            Thread.sleep(random.nextLong(1, 60));
            var before = records.find(SCOPE, hex(key));
            before.ifPresent(success -> journal.write(Journal.FOUND, key, success.lastPosition()));
            return before.isEmpty();
        } catch (LogUnavailable tryAnyway) {
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private @Nullable Answer count(String key, int attempt) {
        var counter = System.currentTimeMillis() / COUNTER_MILLIS + "-" + random.nextInt(COUNTERS);
        var criteria = EventCriteria.havingTags(new Tag("counter", counter));
        int counted = 0;
        ConsistencyMarker marker = null;
        var stream = engine.source(SourcingCondition.conditionFor(criteria), null);
        for (var next = stream.next(); next.isPresent(); next = stream.next()) {
            counted += next.get().message() instanceof RecordedEvent ? 1 : 0;
            var told = next.get().getResource(ConsistencyMarker.RESOURCE_KEY);
            marker = told == null ? marker : told;
        }
        if (stream.error().isPresent() || marker == null) {
            var failure = stream.error().orElseGet(() -> new IllegalStateException("no marker"));
            if (!(failure instanceof LogUnavailable)) {
                journal.write(Journal.STRANGE, "sourcing " + counter + ": " + failure);
            }
            return null;
        }
        var condition = AppendCondition.withCriteria(criteria).withMarker(marker);
        return attempt(key, attempt, 1, new Count(counter, counted + 1), condition);
    }

    private record Count(String counter, int number) {}

    private @Nullable Answer attempt(
            String key, int number, int events, @Nullable Count count, AppendCondition condition) {
        var attempt = key + "." + number;
        var messages = new ArrayList<TaggedEventMessage<?>>();
        for (int i = 0; i < events; i++) {
            messages.add(message(attempt + "/" + i, count));
        }
        var context = new StubProcessingContext();
        if (!key.startsWith(KEYLESS)) {
            SideRows.attach(context, record(key));
        }
        if (hold.get()) {
            SideRows.attach(context, holding(attempt));
        }
        journal.write(
                Journal.BEGUN,
                attempt,
                key,
                events,
                count == null ? "-" : count.counter(),
                count == null ? 0 : count.number());
        try {
            var marker = engine.appendEvents(condition, context, messages)
                    .thenCompose(Appender::commit)
                    .get(LONGEST_SECONDS, TimeUnit.SECONDS);
            long last = GlobalIndexConsistencyMarker.position(marker);
            journal.write(Journal.ANSWERED, attempt, Answer.RECORDED, last);
            return Answer.RECORDED;
        } catch (ExecutionException failed) {
            var answer = Answer.of(failed);
            if (answer.isEmpty()) {
                journal.write(Journal.STRANGE, attempt + " got " + failed);
                return null;
            }
            journal.write(Journal.ANSWERED, attempt, answer.get(), 0);
            return answer.get();
        } catch (TimeoutException noAnswer) {
            journal.write(Journal.STRANGE, attempt + " got no answer within " + LONGEST_SECONDS + " seconds");
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static CommandRecord record(String key) {
        return new CommandRecord(SCOPE, hex(key), "POST /chaos", hex("request " + key), "{}", key);
    }

    private static <R> CompletableFuture<ConsistencyMarker> commit(AppendTransaction<R> append) {
        return append.commit(null).thenCompose(result -> append.afterCommit(result, null));
    }

    /** Whoever is asked first tells that the head is locked, and keeps it so; meanwhile the process may be stopped. */
    private SideRow holding(String attempt) {
        return (connection, appended) -> {
            if (!hold.compareAndSet(true, false)) {
                return;
            }
            journal.write(Journal.HOLDING, attempt);
            try {
                Thread.sleep(HOLD_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private TaggedEventMessage<?> message(String id, @Nullable Count count) {
        var json = count == null ? "{}" : "{\"counter\":\"" + count.counter() + "\",\"number\":" + count.number() + "}";
        var type = new MessageType(count == null ? "chaos.Noted" : "chaos.Counted", "1");
        var tag = count == null ? new Tag("appender", name) : new Tag("counter", count.counter());
        var message = new GenericMessage(id, type, json.getBytes(StandardCharsets.UTF_8), Map.of());
        return new GenericTaggedEventMessage<>(new GenericEventMessage(message, Instant::now), Set.of(tag));
    }

    /** SHA-256 in lower-case hexadecimal. */
    static String hex(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
