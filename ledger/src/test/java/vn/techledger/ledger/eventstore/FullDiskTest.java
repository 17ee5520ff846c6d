package vn.techledger.ledger.eventstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.techledger.ledger.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assumptions.assumeThat;
import static vn.techledger.ledger.eventstore.TestLog.event;
import static vn.techledger.ledger.eventstore.TestLog.eventWithId;

/**
 * A full disk refuses appends truthfully and for as long as it is full. Where this process may mount one, the disk is a
 * real one of a few megabytes, under the database's files and not under the server's write-ahead log: a server that
 * cannot write that log stops, as one that is killed.
 */
@Timeout(120)
class FullDiskTest {

    private static final int DISK_MEGABYTES = 32;
    private static final int MORE_THAN_FITS = 5_000;

    @Test
    void whatTheServerSaysOfAFullDiskIsUnavailableAndNothingIsRecorded() {
        try (var log = new TestLog()) {
            log.append(event("Happened", "a:b"));
            TestDatabase.execute(log.database.owner(), """
                    create function public.full() returns trigger language plpgsql as $$
                    begin raise exception 'No space left on device' using errcode = '53100'; end $$;
                    create trigger full_disk before insert on ledger.event
                        for each statement execute function public.full()""");
            List<Gathering.Verdict> verdicts;
            try (var group = new Gathering(log, log.engine, false)) {
                verdicts = group.join(event("Happened", "a:b"))
                        .join(event("Happened", "a:b"))
                        .go();
            }
            assertThat(verdicts)
                    .hasSize(2)
                    .allSatisfy(verdict -> assertThat(verdict.failure()).isInstanceOf(LogUnavailable.class));
            assertThat(log.head()).isEqualTo(1);

            TestDatabase.execute(log.database.owner(), "drop trigger full_disk on ledger.event");
            log.append(event("Happened", "a:b"));
            assertThat(log.head()).isEqualTo(2);
        }
    }

    @Test
    void aFullDiskRefusesUntilThereIsRoomAgain(@TempDir Path directory) throws Exception {
        var disk = Files.createDirectory(directory.resolve("disk"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=" + DISK_MEGABYTES + "m", "tmpfs", disk.toString()))
                .as("only where this process may mount a small disk")
                .isTrue();
        var tablespace = "small_" + ProcessHandle.current().pid();
        try {
            var files = Files.createDirectory(disk.resolve("tablespace"));
            TestDatabase.execute(
                    TestDatabase.superuser(), "create tablespace " + tablespace + " location '" + files + "'");
            try (var log = new TestLog(TestDatabase.createIn(tablespace))) {
                fillAndFree(log, disk.resolve("filler"));
            }
            TestDatabase.execute(TestDatabase.superuser(), "drop tablespace " + tablespace);
        } finally {
            assertThat(run("umount", disk.toString())).isTrue();
        }
    }

    private static void fillAndFree(TestLog log, Path filler) throws IOException {
        log.append(event("Happened", "a:b"));
        fill(filler);
        var recorded = new ArrayList<String>();
        var refused = new ArrayList<String>();
        while (refused.size() < 5) {
            var id = UUID.randomUUID().toString();
            try {
                log.append(eventWithId(id, "Happened", "a:" + "x".repeat(900), "b:" + UUID.randomUUID()));
                recorded.add(id);
            } catch (LogUnavailable full) {
                assertThat(full).hasMessageContaining("No space left on device");
                refused.add(id);
            }
            if (recorded.size() > MORE_THAN_FITS) {
                fail("the disk did not get full");
            }
        }
        assertThat(recorded).as("some fitted into what was allocated").isNotEmpty();
        assertThat(log.engine.reader().head()).as("reading goes on").isEqualTo(recorded.size() + 1L);

        Files.delete(filler);
        for (int i = 0; i < 200; i++) {
            var id = UUID.randomUUID().toString();
            log.append(AppendCondition.none(), eventWithId(id, "Happened", "a:b"));
            recorded.add(id);
        }
        assertThat(log.query("select event_id from ledger.event where position > 1 order by position", String.class))
                .isEqualTo(recorded)
                .doesNotContainAnyElementsOf(refused);
        assertThat(log.query("select position from ledger.event order by position", Long.class))
                .isEqualTo(
                        LongStream.rangeClosed(1, recorded.size() + 1L).boxed().toList());
    }

    private static void fill(Path filler) {
        try (var out = Files.newOutputStream(filler)) {
            var block = new byte[8_192];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left on device");
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
