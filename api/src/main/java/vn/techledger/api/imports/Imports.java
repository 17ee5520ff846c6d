package vn.techledger.api.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.techledger.api.access.Caller;
import vn.techledger.api.commands.CommandDesk;
import vn.techledger.api.commands.Done;
import vn.techledger.api.commands.Planned;
import vn.techledger.api.problems.Sentences;
import vn.techledger.api.request.InvalidRequest;
import vn.techledger.api.request.Violation;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.bulk.event.ImportFinished;
import vn.techledger.ledger.bulk.event.ImportStarted;
import vn.techledger.ledger.bulk.finishimport.FinishImport;
import vn.techledger.ledger.bulk.startimport.StartImport;
import vn.techledger.ledger.eventstore.Provenance;
import vn.techledger.ledger.personal.PersonVault;
import vn.techledger.ledger.shared.ImportId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;

/** Imports at work: one after another, gone on with after a restart. */
public final class Imports implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    /** Doubled after each failure: nine pauses are some four minutes. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private static final int MOST_ATTEMPTS = 10;

    private final Ledger ledger;
    private final CommandDesk desk;
    private final PersonVault vault;
    private final Sentences sentences;
    private final InstantSource clock;
    private final Spool spool;
    private final ImportStore store;
    private final int parallelism;
    private final ExecutorService jobs;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<ImportId, ImportJob> waitingOrRunning = new ConcurrentHashMap<>();

    /** @param parallelism rows recorded at once */
    public Imports(
            Ledger ledger,
            CommandDesk desk,
            PersonVault vault,
            Sentences sentences,
            InstantSource clock,
            Spool spool,
            ImportStore store,
            int parallelism) {
        this.ledger = ledger;
        this.desk = desk;
        this.vault = vault;
        this.sentences = sentences;
        this.clock = clock;
        this.spool = spool;
        this.store = store;
        this.parallelism = parallelism;
        this.jobs = Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("imports-", 0).factory());
    }

    /** Goes on with what a restart interrupted. */
    public void resume() throws IOException {
        store.createTables();
        store.tidy(spool);
        for (var unfinished : store.resumable(spool)) {
            LOG.info(
                    "import {} goes on: {} of its rows were recorded",
                    unfinished.id(),
                    unfinished.counts().recorded());
            run(unfinished.id());
        }
    }

    /** What makes two requests the same: the bytes that were handed in. */
    private record Request(String fileSha256, long fileBytes, String mappingSha256) {}

    /**
     * Takes an import. When this returns, the file is on disk and the import in the log.
     *
     * @throws InvalidRequest for a mapping or header that cannot be used
     */
    Done accept(Caller caller, @Nullable String idempotencyKey, byte[] mappingBytes, InputStream file)
            throws IOException {
        var mapping = parsed(mappingBytes);
        var id = ImportId.random();
        var files = spool.write(id, mappingBytes, file);
        try {
            checkHeader(id, mapping);
            var request = new Request(files.fileSha256(), files.fileBytes(), files.mappingSha256());
            var done = desk.once(caller, idempotencyKey, "POST /api/v1/imports", request, () -> {
                var command = new StartImport(
                        id,
                        mapping.source(),
                        files.fileSha256(),
                        files.fileBytes(),
                        files.mappingSha256(),
                        caller.person());
                return new Planned(command, id.toString());
            });
            start(ImportId.of(done.subject()), id, mappingBytes, mapping, files, done.position());
            return done;
        } finally {
            if (!waitingOrRunning.containsKey(id)) {
                spool.remove(id);
            }
        }
    }

    /** Starts the import, be it one that was in the log when a kill came before its files were kept. */
    private void start(
            ImportId id, ImportId spooled, byte[] mappingBytes, Mapping mapping, Spool.Spooled files, long position)
            throws IOException {
        if (store.find(id).isPresent()) {
            return;
        }
        if (!id.equals(spooled)) {
            try (var again = spool.open(spooled)) {
                spool.write(id, mappingBytes, again);
            }
        }
        store.accept(id, mapping.source(), files, position);
        run(id);
    }

    private static Mapping parsed(byte[] bytes) {
        try {
            return Mapping.parse(bytes);
        } catch (MappingRefused refused) {
            throw new InvalidRequest(
                    Violation.of("mapping", "mapping-refused", refused.path(), String.valueOf(refused.getMessage())));
        }
    }

    private void checkHeader(ImportId id, Mapping mapping) throws IOException {
        try (var rows = MappedRows.open(spool.open(id), mapping)) {
            LOG.debug("the header of import {} fits its mapping after {} bytes", id, rows.bytesRead());
        } catch (FileRefused refused) {
            throw new InvalidRequest(Violation.of(
                    "file",
                    "file-refused",
                    refused.reason().text(),
                    refused.columns().toString()));
        }
    }

    private void run(ImportId id) {
        var started = ledger.log().facts(Tags.imports(id), ImportStarted.class).getFirst();
        waitingOrRunning.put(id, job(started));
        jobs.execute(() -> {
            try {
                attempt(started);
            } finally {
                waitingOrRunning.remove(id);
            }
        });
    }

    private ImportJob job(ImportStarted started) {
        var rows = new ContractRows(
                ledger, desk, vault, sentences, clock, started.imported(), started.source(), started.startedBy());
        return new ImportJob(
                started.imported(),
                spool,
                store,
                rows,
                (counts, errors) -> finish(started, counts, errors),
                parallelism);
    }

    /** Runs an import, and again after a technical failure such as a database that is being restarted. */
    private void attempt(ImportStarted started) {
        var id = started.imported();
        var pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            var state = stateAfter(waitingOrRunning.get(id));
            LOG.info("import {} from {} ended: {}", id, started.source(), state);
            if (state != ImportState.FAILED || !spool.has(id) || attempt == MOST_ATTEMPTS || closesWithin(pause)) {
                return;
            }
            pause = pause.multipliedBy(2);
            waitingOrRunning.put(id, job(started));
        }
    }

    private static ImportState stateAfter(ImportJob job) {
        try {
            return job.run();
        } catch (ImportStore.StoreFailed databaseIsAway) {
            LOG.warn("an import cannot store how far it came: {}", databaseIsAway.getMessage());
            return ImportState.FAILED;
        }
    }

    private boolean closesWithin(Duration pause) {
        try {
            return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private long finish(ImportStarted started, ImportCounts counts, String errorsSha256) {
        var command = new FinishImport(
                started.imported(),
                counts.rows(),
                counts.recorded(),
                counts.alreadyRecorded(),
                counts.bad(),
                errorsSha256);
        try {
            desk.send(
                    command,
                    Map.of(
                            Provenance.ACTOR,
                            started.startedBy().toString(),
                            Provenance.CORRELATION,
                            started.imported().toString()));
        } catch (Rejected rejected) {
            if (rejected.reason() != Reason.IMPORT_ALREADY_FINISHED) {
                throw rejected;
            }
        }
        return ledger.log()
                .recorded(Tags.imports(started.imported()), ImportFinished.class)
                .getLast()
                .position();
    }

    /** How far an import has come; one that will be tried again in a moment is still running. */
    Optional<ImportProgress> find(ImportId id) {
        return store.find(id)
                .map(progress -> progress.state() == ImportState.FAILED && waitingOrRunning.containsKey(id)
                        ? progress.stillRunning()
                        : progress);
    }

    ImportStore.ErrorPage errors(ImportId id, long after, int limit) {
        return store.errors(id, after, limit);
    }

    /** Lets the running import end after the rows at hand; it goes on after the next start. */
    @Override
    public void close() {
        closing.countDown();
        waitingOrRunning.values().forEach(ImportJob::stop);
        jobs.shutdown();
        try {
            if (!jobs.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("an import did not stop in time; it goes on after the next start");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
