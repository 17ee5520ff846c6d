package vn.techledger.ledger.eventstore;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.eventstore.TestLog.event;

/** What the database itself refuses, whoever asks. */
class FencesTest {

    private static final String NO_PRIVILEGE = "42501";
    private static final String APPEND_ONLY = "TL001";
    private static final String GAP = "TL002";
    private static final String TIME_GOES_BACK = "TL003";
    private static final String HEAD_GOES_BACK = "TL004";
    private static final String CHECK = "23514";
    private static final String UNIQUE = "23505";

    private static TestLog log;

    @BeforeAll
    static void open() {
        log = new TestLog();
        log.append(event("Happened", "a:b"), event("Happened", "a:b"));
    }

    @AfterAll
    static void close() {
        log.close();
    }

    @ParameterizedTest
    @CsvSource({
        "event, version = 'x'",
        "event_tag, tag = 'x'",
        "event_type, name = 'x'",
        "append, events = 9",
        "command_record, subject = 'x'",
    })
    void nobodyChangesWhatIsRecorded(String table, String change) {
        var owner = log.database.owner();
        var application = log.database.application();
        for (var statement : new String[] {
            "update ledger." + table + " set " + change,
            "delete from ledger." + table,
            "truncate ledger." + table + " cascade"
        }) {
            assertThat(refused(owner, statement)).as(statement).isEqualTo(APPEND_ONLY);
            assertThat(refused(application, statement)).as(statement).isEqualTo(NO_PRIVILEGE);
        }
    }

    @Test
    void thereIsOneHeadAndItDoesNotMoveBack() {
        var owner = log.database.owner();
        assertThat(refused(owner, "insert into ledger.log_head values (true, 7)"))
                .isEqualTo(APPEND_ONLY);
        assertThat(refused(owner, "delete from ledger.log_head")).isEqualTo(APPEND_ONLY);
        assertThat(refused(owner, "truncate ledger.log_head")).isEqualTo(APPEND_ONLY);
        for (var role : new DataSource[] {owner, log.database.application()}) {
            assertThat(refused(role, "update ledger.log_head set position = 1")).isEqualTo(HEAD_GOES_BACK);
            assertThat(refused(role, "update ledger.log_head set recorded_at = '2000-01-01'"))
                    .isEqualTo(HEAD_GOES_BACK);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table ledger.event cascade",
                "alter table ledger.event disable trigger all",
                "create table ledger.mine (x int)",
                "drop trigger gapless on ledger.event"
            })
    void theApplicationDoesNotRuleTheSchema(String statement) {
        assertThat(refused(log.database.application(), statement)).isEqualTo(NO_PRIVILEGE);
    }

    @Test
    void theOwnerInsertsNoGap() {
        assertThat(refused(log.database.owner(), insert(4, "'infinity'", "'x'", "'x'")))
                .isEqualTo(GAP);
        assertThat(refused(log.database.owner(), insert(0, "'infinity'", "'x'", "'x'")))
                .isEqualTo(CHECK);
    }

    @Test
    void theOwnerInsertsNoPositionTwice() {
        assertThat(refused(log.database.owner(), insert(2, "'infinity'", "'x'", "'x'")))
                .isEqualTo(UNIQUE);
    }

    @Test
    void theOwnerInsertsNoEarlierTime() {
        assertThat(refused(log.database.owner(), insert(3, "'2000-01-01'", "'x'", "'x'")))
                .isEqualTo(TIME_GOES_BACK);
    }

    @Test
    void theOwnerInsertsNoHashOfOtherBytes() {
        assertThat(refused(log.database.owner(), insert(3, "'infinity'", "'x'", "'y'")))
                .isEqualTo(CHECK);
    }

    @Test
    void theOwnerInsertsNoEmptyAndNoOversizedEnvelope() {
        assertThat(refused(log.database.owner(), insert(3, "'infinity'", "''", "''")))
                .isEqualTo(CHECK);
        var large = "convert_to(repeat('x', 65536), 'UTF8')";
        assertThat(refused(log.database.owner(), insert(3, "'infinity'", large, large)))
                .isEqualTo(CHECK);
    }

    /** It may insert; so these are what stops it, not its privileges. */
    @Test
    void theApplicationInsertsNeitherGapNorTwinNorForgedHashEither() {
        var application = log.database.application();
        assertThat(refused(application, insert(4, "'infinity'", "'x'", "'x'"))).isEqualTo(GAP);
        assertThat(refused(application, insert(2, "'infinity'", "'x'", "'x'"))).isEqualTo(UNIQUE);
        assertThat(refused(application, insert(3, "'infinity'", "'x'", "'y'"))).isEqualTo(CHECK);
    }

    /** Only then do the refusals above mean what they say. */
    @Test
    void whatFollowsTheRulesWouldFit() throws SQLException {
        try (var connection = log.database.owner().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThat(statement.executeUpdate(insert(3, "'infinity'", "'x'", "'x'")))
                    .isEqualTo(1);
            connection.rollback();
        }
    }

    private static String insert(long position, String recordedAt, String envelope, String hashed) {
        return """
                insert into ledger.event
                    (position, event_id, type, version, occurred_at, recorded_at, append_id, leaf_hash, envelope)
                select %d, 'forged', 1, '1', now(), %s, append_id, sha256('\\x00'::bytea || %s::bytea), %s::bytea
                from ledger.append limit 1""".formatted(position, recordedAt, hashed, envelope);
    }

    /** The state of the error that a statement must end with. */
    private static String refused(DataSource role, String sql) {
        try (var connection = role.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
        throw new AssertionError("not refused: " + sql);
    }
}
