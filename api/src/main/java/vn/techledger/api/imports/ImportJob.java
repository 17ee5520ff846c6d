package vn.techledger.api.imports;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.techledger.ledger.shared.ImportId;

/**
 * Runs one attempt at an import: every row of its file, from the first one. Rows that an earlier attempt recorded are
 * found again by their identity, so that an attempt may end anywhere. Counts and reports follow the order of the file,
 * whatever the parallelism.
 */
public final class ImportJob {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);
    private static final long UPDATE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int MAX_UNSTORED_ERRORS = 1000;
    private static final int ROWS_AHEAD = 4;
    private static final int MAX_FAILURE = 1000;

    private final ImportId id;
    private final Spool spool;
    private final ImportStore store;
    private final RowRecorder recorder;
    private final ImportEnd end;
    private final int parallelism;
    private volatile boolean stopping;

    /** @param parallelism rows recorded at once, at least 1 */
    public ImportJob(
            ImportId id, Spool spool, ImportStore store, RowRecorder recorder, ImportEnd end, int parallelism) {
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism is at least 1");
        }
        this.id = id;
        this.spool = spool;
        this.store = store;
        this.recorder = recorder;
        this.end = end;
        this.parallelism = parallelism;
    }

    /** Lets the job end after the rows at hand, as {@link ImportState#INTERRUPTED}. */
    public void stop() {
        stopping = true;
    }

    /**
     * Reads and records all rows, on the caller's thread. Whatever fails is told by the state that is returned and
     * stored; the files are deleted once the import is finished, or when no attempt can ever read them.
     *
     * @throws ImportStore.StoreFailed when not even the failure can be stored; the import is then resumable
     * @throws IllegalStateException when the import is unknown or finished
     */
    public ImportState run() {
        var job = store.find(id).orElseThrow(() -> new IllegalStateException("no import " + id));
        store.attempt(id);
        var attempt = new Attempt();
        try {
            spool.verify(id, job.fileSha256(), job.mappingSha256());
            var state = attempt.read(Mapping.parse(spool.mapping(id)));
            if (state == ImportState.FINISHED) {
                spool.remove(id);
            }
            return state;
        } catch (FileRefused | MappingRefused hopeless) {
            LOG.warn("Import {} cannot be read: {}", id, hopeless.getMessage());
            attempt.stopped(hopeless.getMessage());
            spool.remove(id);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            attempt.stopped(null);
            return ImportState.INTERRUPTED;
        } catch (IOException | RuntimeException failed) {
            // whatever fails is technical here, since rows are refused by values: the state tells, the log explains
            LOG.error("Import {} failed after {} rows and can be resumed", id, attempt.counts.rows(), failed);
            attempt.stopped(failed.getClass().getSimpleName() + ": " + failed.getMessage());
        }
        return ImportState.FAILED;
    }

    /** A row in the order of the file, with its result under way, or none for a row that was bad when read. */
    private record Pending(ReadRow row, Optional<Future<RowResult>> result) {}

    private final class Attempt {

        private final ErrorsDigest digest = new ErrorsDigest();
        private final List<RowError> unstored = new ArrayList<>();
        private ImportCounts counts = ImportCounts.NONE;
        private long bytesRead;
        private long nextOrdinal = 1;
        private long updated = System.nanoTime();
        private Set<String> personal = Set.of();

        ImportState read(Mapping mapping) throws IOException, InterruptedException {
            personal = mapping.personalColumns();
            try (var rows = MappedRows.open(spool.open(id), mapping);
                    var threads = parallelism == 1 ? null : threads()) {
                var window = new ArrayDeque<Pending>();
                try {
                    for (var row = rows.next(); row != null && !stopping; row = rows.next()) {
                        bytesRead = rows.bytesRead();
                        window.add(begin(row, threads));
                        if (threads == null || window.size() >= parallelism * ROWS_AHEAD) {
                            settle(window.remove());
                        }
                    }
                    while (!window.isEmpty()) {
                        settle(window.remove());
                    }
                } finally {
                    window.forEach(pending -> pending.result().ifPresent(result -> result.cancel(false)));
                }
                if (stopping) {
                    stopped(null);
                    return ImportState.INTERRUPTED;
                }
                bytesRead = rows.bytesRead();
            }
            store(true);
            long position = end.record(counts, digest.hex());
            store.finished(id, counts, bytesRead, position);
            return ImportState.FINISHED;
        }

        private ExecutorService threads() {
            return Executors.newFixedThreadPool(
                    parallelism,
                    Thread.ofVirtual().name("import-" + id + "-", 0).factory());
        }

        private Pending begin(ReadRow row, @Nullable ExecutorService threads) {
            if (!(row instanceof MappedRow mapped)) {
                return new Pending(row, Optional.empty());
            }
            if (threads != null) {
                return new Pending(row, Optional.of(threads.submit(() -> recorder.record(mapped))));
            }
            var here = new FutureTask<>(() -> recorder.record(mapped));
            here.run();
            return new Pending(row, Optional.of(here));
        }

        private void settle(Pending pending) throws InterruptedException {
            switch (pending.row()) {
                case BadRow bad -> bad(bad.errors());
                case MappedRow mapped -> {
                    switch (result(pending.result().orElseThrow())) {
                        case RowResult.Recorded _ ->
                            counts = new ImportCounts(counts.recorded() + 1, counts.alreadyRecorded(), counts.bad());
                        case RowResult.AlreadyRecorded _ ->
                            counts = new ImportCounts(counts.recorded(), counts.alreadyRecorded() + 1, counts.bad());
                        case RowResult.Refused refused ->
                            bad(refused.refusals().stream()
                                    .map(refusal -> error(mapped, refusal))
                                    .toList());
                    }
                }
            }
            store(false);
        }

        private RowResult result(Future<RowResult> future) throws InterruptedException {
            try {
                return future.get();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof Error error) {
                    throw error;
                }
                throw new RecorderFailed(failed.getCause());
            }
        }

        private RowError error(MappedRow row, RowResult.Refusal refusal) {
            var columns = row.columns(refusal.pointer());
            var value =
                    refusal.value() == null && columns.size() == 1 ? row.value(columns.getFirst()) : refusal.value();
            return new RowError(
                    row.line(),
                    columns.isEmpty() ? null : String.join(", ", columns),
                    value,
                    refusal.reason(),
                    refusal.text());
        }

        /** Errors stay for good: none of them repeats a value of a column that names persons. */
        private void bad(List<RowError> found) {
            var errors = found.stream()
                    .map(error -> error.touches(personal) ? error.withoutValue() : error)
                    .toList();
            counts = new ImportCounts(counts.recorded(), counts.alreadyRecorded(), counts.bad() + 1);
            errors.forEach(digest::add);
            unstored.addAll(errors);
        }

        private void store(boolean now) {
            if (now || unstored.size() >= MAX_UNSTORED_ERRORS || System.nanoTime() - updated >= UPDATE_NANOS) {
                store.progress(id, counts, bytesRead, nextOrdinal, unstored);
                nextOrdinal += unstored.size();
                unstored.clear();
                updated = System.nanoTime();
            }
        }

        /** @param failure null for an interruption */
        void stopped(@Nullable String failure) {
            var cut = failure == null
                    ? null
                    : failure.replace('\0', '\uFFFD').substring(0, Math.min(failure.length(), MAX_FAILURE));
            store.stopped(id, counts, bytesRead, nextOrdinal, unstored, cut);
        }
    }

    /** The recorder threw; its own exception is the cause. */
    private static final class RecorderFailed extends RuntimeException {
        RecorderFailed(Throwable cause) {
            super(cause.toString(), cause);
        }
    }
}
