package vn.techledger.api.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.techledger.ledger.personal.PersonKeys;
import vn.techledger.ledger.shared.ImportId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImportJobTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final String MAPPING = Rows.HEAD + """
            identity: {key: id}
            contract:
              title: {column: name}
              suppliers: [{key: {column: by}}]
              note: {template: "{x}/{y}"}
            """;

    private final ImportId id = ImportId.random();
    private final ImportStore store = Database.store(InstantSource.fixed(NOW));
    private final Set<String> recorded = ConcurrentHashMap.newKeySet();
    private final List<ImportCounts> ends = new ArrayList<>();
    private final AtomicReference<String> digest = new AtomicReference<>("");
    private final Spool spool;

    ImportJobTest(@TempDir Path home) throws IOException {
        spool = new Spool(home, PersonKeys.open(home.resolveSibling(home.getFileName() + "-keys"), "test"));
    }

    private void accept(String file) throws IOException {
        var files = spool.write(
                id,
                MAPPING.getBytes(StandardCharsets.UTF_8),
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        store.accept(id, "tests", files, 7);
    }

    private ImportJob job(RowRecorder recorder, int parallelism) {
        return new ImportJob(id, spool, store, recorder, this::end, parallelism);
    }

    private long end(ImportCounts counts, String errorsSha256) {
        ends.add(counts);
        digest.set(errorsSha256);
        return 42;
    }

    private ImportProgress progress() {
        return store.find(id).orElseThrow();
    }

    /** Refuses every row whose name begins with x, as validation would. */
    private RowResult record(MappedRow row) {
        var title = row.body().path("title").asString("");
        if (title.startsWith("x")) {
            return new RowResult.Refused(List.of(
                    new RowResult.Refusal("/title", "title-bad", "The title is bad.", null),
                    new RowResult.Refusal("/note", "note-bad", "The note is bad.", "shown")));
        }
        return recorded.add(row.identity()) ? new RowResult.Recorded() : new RowResult.AlreadyRecorded();
    }

    private static String file(int rows) {
        var file = new StringBuilder("id,name,by,x,y\n");
        for (int i = 1; i <= rows; i++) {
            switch (i % 10) {
                case 3 -> file.append(i).append(",xname,by,1,2\n");
                case 7 -> file.append(i).append(",too,few\n");
                default -> file.append(i).append(",name,by,1,2\n");
            }
        }
        return file.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void countsAddUpAndTheReportFollowsTheFile(int parallelism) throws IOException {
        var text = file(3000);
        accept(text);
        assertThat(progress().state()).isEqualTo(ImportState.RUNNING);
        assertThat(store.resumable(spool)).extracting(ImportProgress::id).contains(id);

        assertThat(job(this::record, parallelism).run()).isEqualTo(ImportState.FINISHED);

        var counts = new ImportCounts(2400, 0, 600);
        assertThat(ends).containsExactly(counts);
        assertThat(progress()).satisfies(end -> {
            assertThat(end.state()).isEqualTo(ImportState.FINISHED);
            assertThat(end.counts()).isEqualTo(counts);
            assertThat(end.rows()).isEqualTo(3000);
            assertThat(end.bytesRead()).isEqualTo(text.length()).isEqualTo(end.bytes());
            assertThat(end.percent()).isEqualTo(100);
            assertThat(end.positionStarted()).isEqualTo(7);
            assertThat(end.positionFinished()).isEqualTo(42);
            assertThat(end.finishedAt()).isEqualTo(NOW);
            assertThat(end.secondsLeft()).isNull();
        });
        assertThat(spool.has(id)).isFalse();
        assertThat(store.resumable(spool)).extracting(ImportProgress::id).doesNotContain(id);

        var report = new ArrayList<RowError>();
        var page = store.errors(id, 0, 400);
        report.addAll(page.items());
        while (page.next() != null) {
            page = store.errors(id, page.next(), 400);
            report.addAll(page.items());
        }
        assertThat(report).hasSize(900);
        assertThat(report.subList(0, 3))
                .containsExactly(
                        new RowError(4, "name", "xname", "title-bad", "The title is bad."),
                        new RowError(4, "x, y", "shown", "note-bad", "The note is bad."),
                        RowError.of(8, null, "3", ImportReason.FIELD_COUNT));
        assertThat(report).isSortedAccordingTo((one, two) -> Long.compare(one.line(), two.line()));
        var expected = new ErrorsDigest();
        report.forEach(expected::add);
        assertThat(digest.get()).isEqualTo(expected.hex());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aTechnicalFailureStopsItAndTheNextAttemptFindsWhatWasRecorded(int parallelism) throws IOException {
        accept(file(100));
        var calls = new AtomicInteger();
        var failing = job(
                row -> {
                    if (calls.incrementAndGet() > 50) {
                        throw new IllegalStateException("database gone");
                    }
                    return record(row);
                },
                parallelism);
        assertThat(failing.run()).isEqualTo(ImportState.FAILED);
        assertThat(progress().state()).isEqualTo(ImportState.FAILED);
        assertThat(progress().failure()).contains("database gone");
        assertThat(progress().rows()).isLessThan(100);
        assertThat(ends).isEmpty();
        assertThat(store.resumable(spool)).extracting(ImportProgress::id).contains(id);

        int before = recorded.size();
        assertThat(job(this::record, parallelism).run()).isEqualTo(ImportState.FINISHED);
        assertThat(progress().counts()).isEqualTo(new ImportCounts(80 - before, before, 20));
        assertThat(progress().failure()).isNull();
        assertThat(store.errors(id, 0, 100).items()).hasSize(30);
        assertThatThrownBy(() -> job(this::record, 1).run()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void stoppingEndsItAfterTheRowsAtHand() throws Exception {
        accept(file(100));
        var reached = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var job = job(
                row -> {
                    reached.countDown();
                    await(goOn);
                    return record(row);
                },
                1);
        var state = new AtomicReference<ImportState>();
        var thread = Thread.ofVirtual().start(() -> state.set(job.run()));
        reached.await();
        job.stop();
        goOn.countDown();
        thread.join();
        assertThat(state.get()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(progress().state()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(progress().rows()).isEqualTo(1);
        assertThat(store.resumable(spool)).extracting(ImportProgress::id).contains(id);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void aFailingEndIsATechnicalFailureToo() throws IOException {
        accept(file(10));
        var failing = new ImportJob(
                id,
                spool,
                store,
                this::record,
                (counts, sha256) -> {
                    throw new IllegalStateException("too busy");
                },
                1);
        assertThat(failing.run()).isEqualTo(ImportState.FAILED);
        assertThat(spool.has(id)).isTrue();
        assertThat(job(this::record, 1).run()).isEqualTo(ImportState.FINISHED);
        assertThat(progress().counts()).isEqualTo(new ImportCounts(0, 8, 2));
    }

    @Test
    void theStartClearsAwayFilesThatNoImportNeeds() throws IOException {
        accept(file(10));
        var never = ImportId.random();
        spool.write(never, new byte[] {'m'}, new ByteArrayInputStream(new byte[] {'f'}));
        store.tidy(spool);
        assertThat(spool.ids()).containsExactly(id);
        store.finished(id, ImportCounts.NONE, 0, 8);
        store.tidy(spool);
        assertThat(spool.ids()).isEmpty();
    }

    @Test
    void aFileWithoutTheColumnsIsHopeless() throws IOException {
        accept("id,name,by,x\n1,2,3,4\n");
        assertThat(job(this::record, 1).run()).isEqualTo(ImportState.FAILED);
        assertThat(progress().failure()).contains("(y)");
        assertThat(spool.has(id)).isFalse();
    }

    @Test
    void filesThatWereExchangedAreNotRead() throws IOException {
        accept(file(10));
        Files.writeString(spool.file(id), file(11));
        assertThat(job(this::record, 1).run()).isEqualTo(ImportState.FAILED);
        assertThat(progress().failure()).contains("differ");
        assertThat(recorded).isEmpty();
    }

    @Test
    void rateAndTimeLeftComeFromThePresentAttempt() {
        var progress = new ImportProgress(
                id,
                "s",
                "f",
                "m",
                ImportState.RUNNING,
                new ImportCounts(900, 90, 10),
                250,
                1000,
                NOW.minusSeconds(1000),
                NOW,
                NOW.plusSeconds(10),
                null,
                7,
                null,
                null);
        assertThat(progress.rate()).isEqualTo(100);
        assertThat(progress.percent()).isEqualTo(25);
        assertThat(progress.secondsLeft()).isEqualTo(30);
    }

    @Test
    void storingFailuresAreOurOwnException() {
        assertThatThrownBy(() -> store.accept(id, "tests", new Spool.Spooled("\0", 1, "m"), 1))
                .isInstanceOf(ImportStore.StoreFailed.class);
        assertThat(store.find(id)).isEmpty();
        assertThatThrownBy(() -> job(this::record, 1).run()).hasMessageContaining("no import");
    }
}
