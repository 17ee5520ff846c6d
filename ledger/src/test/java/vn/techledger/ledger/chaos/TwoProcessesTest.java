package vn.techledger.ledger.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import vn.techledger.ledger.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Two processes share a log: 32 appenders, 8 followers from the start, and 4 that come when all is written. */
@Timeout(300)
class TwoProcessesTest {

    private static final long SEED = Long.getLong("chaos.seed", 3);
    private static final int APPENDERS = 16;
    private static final int FOLLOWERS = 4;
    private static final int OPERATIONS = 12;

    @Test
    void leaveNoHoleAndEveryFollowerSeesEveryEventOnceInOrder(@TempDir Path directory)
            throws SQLException, IOException {
        System.out.println("chaos: seed " + SEED);
        try (var database = TestDatabase.create()) {
            var url = ((PGSimpleDataSource) database.owner()).getUrl() + "?user=" + TestDatabase.APPLICATION_ROLE;
            var children = new ArrayList<Child>();
            try {
                for (int i = 1; i <= 2; i++) {
                    children.add(Child.startWithoutWaiting(new AppendingProcess.Settings(
                            "p" + i,
                            url,
                            directory.resolve("p" + i + ".journal"),
                            SEED + i,
                            APPENDERS,
                            FOLLOWERS,
                            OPERATIONS)));
                }
                children.forEach(child -> child.tell("stop"));
                children.forEach(child -> child.awaitLine(Journal.STOPPED));
                long head = head(database.owner());
                children.forEach(child -> child.tell("until " + head));
                children.forEach(Child::awaitEnd);
            } finally {
                children.forEach(Child::close);
            }
            var findings = Oracle.check(
                    database.owner(),
                    AppendingProcess.KEY_TEXT.getBytes(StandardCharsets.US_ASCII),
                    List.of(directory.resolve("p1.journal"), directory.resolve("p2.journal")));
            assertThat(findings.wrong()).as("seed " + SEED).isEmpty();
            assertThat(findings.followers()).isEqualTo(2 * (FOLLOWERS + 2));
            assertThat(findings.unanswered()).isZero();
            assertThat(findings.answers().get(Answer.RECORDED)).isEqualTo(2 * APPENDERS * OPERATIONS);
            assertThat(findings.answers().keySet())
                    .as("without faults there are no others")
                    .containsOnly(Answer.RECORDED, Answer.LOST_RACE, Answer.KEY_USED);
            assertThatLiesAreFoundOut(database.owner(), directory);
        }
    }

    /** Only then do the findings above mean what they say. */
    private static void assertThatLiesAreFoundOut(DataSource owner, Path directory) throws IOException {
        var journals = List.of(directory.resolve("p1.journal"), directory.resolve("p2.journal"));
        var told = Files.readString(journals.getFirst());
        var lies = Map.of(
                "an acknowledged append called refused",
                told.replaceFirst("RECORDED\t\\d+", "UNAVAILABLE\t0"),
                "a refused append called recorded",
                told.replaceFirst("KEY_USED\t0", "RECORDED\t1"),
                "another position",
                told.replaceFirst("(RECORDED\t\\d+)", "$10"),
                "an append that nobody asked for",
                told.replaceFirst("begun\t.*\n", ""),
                "an append that lost an event",
                told.replaceFirst("(begun\t\\S+\t\\S+\t)\\d", "$19"),
                "a follower that saw other events",
                told.replaceFirst("(followed\t\\S+\t0\t\\d+\t)....", "$1abcd"));
        for (var lie : lies.entrySet()) {
            assertThat(lie.getValue()).as(lie.getKey()).isNotEqualTo(told);
            Files.writeString(directory.resolve("lie.journal"), lie.getValue());
            assertThat(Oracle.check(
                                    owner,
                                    AppendingProcess.KEY_TEXT.getBytes(StandardCharsets.US_ASCII),
                                    List.of(directory.resolve("lie.journal"), journals.getLast()))
                            .wrong())
                    .as(lie.getKey())
                    .isNotEmpty();
        }
        var otherKey = "append key of thirty-three bytes".getBytes(StandardCharsets.US_ASCII);
        assertThat(Oracle.check(owner, otherKey, journals).wrong())
                .as("another key")
                .isNotEmpty();
    }

    private static long head(DataSource owner) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select position from ledger.log_head")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
