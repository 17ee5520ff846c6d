package vn.techledger.ledger.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.techledger.ledger.eventstore.Gathering.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.eventstore.TestLog.event;
import static vn.techledger.ledger.eventstore.TestLog.eventWithId;
import static vn.techledger.ledger.eventstore.TestLog.noneAfter;
import static vn.techledger.ledger.eventstore.TestLog.tagged;

/** Members of one group do not suffer for one another: who is wrong fails alone, for the reason of its own. */
class NeighboursTest {

    private static final String KNOWN_ID = UUID.randomUUID().toString();

    private static TestLog log;

    @BeforeAll
    static void open() {
        log = new TestLog();
        log.append(eventWithId(KNOWN_ID, "Happened", "a:b"));
    }

    @AfterAll
    static void close() {
        log.close();
    }

    /** What is wrong with one member, and how it must fail. */
    private enum Fault {
        IDENTIFIER_THAT_THE_LOG_HAS(EventRefused.class) {
            @Override
            void join(Gathering group) {
                group.join(event("Happened", "a:b"), eventWithId(KNOWN_ID, "Happened", "a:b"));
            }
        },
        IDENTIFIER_TWICE_IN_ONE_APPEND(EventRefused.class) {
            @Override
            void join(Gathering group) {
                var id = UUID.randomUUID().toString();
                group.join(eventWithId(id, "Happened", "a:b"), eventWithId(id, "Happened", "a:b"));
            }
        },
        OVERSIZED_ENVELOPE(UnstorableEvent.class) {
            @Override
            void join(Gathering group) {
                var tags = IntStream.range(0, 70)
                        .mapToObj(i -> "t" + i + ":" + "x".repeat(1_000))
                        .toArray(String[]::new);
                group.join(event("Happened", tags));
            }
        },
        CHARACTER_THAT_NO_TEXT_HOLDS(UnstorableEvent.class) {
            @Override
            void join(Gathering group) {
                group.join(event("Happened", "a:before\u0000after"));
            }
        },
        HALF_A_CHARACTER(UnstorableEvent.class) {
            @Override
            void join(Gathering group) {
                group.join(event("Happened", "a:\ud800"));
            }
        },
        TAG_THAT_NO_INDEX_TAKES(EventRefused.class) {
            @Override
            void join(Gathering group) {
                // does not compress, so that it is too wide for a B-tree's page
                var wide = new StringBuilder("a:");
                IntStream.range(0, 250).forEach(i -> wide.append(UUID.randomUUID()));
                group.join(event("Happened", wide.toString()));
            }
        },
        SIDE_ROW_WITH_SUCH_A_CHARACTER(EventRefused.class) {
            @Override
            void join(Gathering group) {
                group.join(
                        AppendCondition.none(),
                        List.of((connection, appended) -> keep(connection, appended, "subject\u0000")),
                        event("Happened", "a:b"));
            }
        },
        SIDE_ROW_THAT_THROWS(IllegalStateException.class) {
            @Override
            void join(Gathering group) {
                group.join(
                        AppendCondition.none(),
                        List.of((connection, appended) -> {
                            throw new IllegalStateException("no room");
                        }),
                        event("Happened", "a:b"));
            }
        },
        CONDITION_THAT_NO_LONGER_HOLDS(AppendEventsTransactionRejectedException.class) {
            @Override
            void join(Gathering group) {
                group.join(noneAfter(0, tagged("a:b")), List.of(), event("Happened", "a:b"));
            }
        };

        private final Class<? extends Throwable> failure;

        Fault(Class<? extends Throwable> failure) {
            this.failure = failure;
        }

        abstract void join(Gathering group);
    }

    @Test
    void whoWaitsTogetherSharesOneCommit() {
        long appendsBefore = appends();
        long head = log.head();
        List<Verdict> verdicts;
        try (var group = new Gathering(log)) {
            for (int i = 0; i < 5; i++) {
                group.join(event("Happened", "a:b"), event("Happened", "c:d"));
            }
            verdicts = group.go();
        }
        assertThat(verdicts)
                .extracting(Verdict::lastPosition)
                .containsExactly(head + 3, head + 5, head + 7, head + 9, head + 11);
        assertThat(appends() - appendsBefore)
                .as("the leader's, and the group's")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void whoIsWrongFailsAlone(Fault fault) {
        long head = log.head();
        var ids = IntStream.range(0, 4)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        List<Verdict> verdicts;
        try (var group = new Gathering(log)) {
            join(group, ids.get(0));
            join(group, ids.get(1));
            fault.join(group);
            join(group, ids.get(2));
            join(group, ids.get(3));
            verdicts = group.go();
        }
        assertThat(verdicts.get(2).failure()).isInstanceOf(fault.failure);
        verdicts.stream()
                .filter(verdict -> verdict != verdicts.get(2))
                .forEach(neighbour -> assertThat(neighbour.failure()).isNull());
        assertThat(log.query(
                        "select event_id from ledger.event where position > " + (head + 1) + " order by position",
                        String.class))
                .as("all neighbours, in their order, and nothing else after the leader")
                .isEqualTo(ids);
        assertThat(log.query(
                        "select subject from ledger.command_record where first_position > " + (head + 1)
                                + " order by first_position",
                        String.class))
                .as("their side rows")
                .isEqualTo(ids);
    }

    @Test
    void ofTwoTwinsInOneGroupTheFirstWins() {
        long head = log.head();
        List<Verdict> verdicts;
        try (var group = new Gathering(log)) {
            var id = UUID.randomUUID().toString();
            var condition = noneAfter(head, tagged("claim:1"));
            verdicts = group.join(condition, List.of(), event("Claimed", "claim:1"))
                    .join(condition, List.of(), event("Claimed", "claim:1"))
                    .join(AppendCondition.none(), List.of(), eventWithId(id, "Happened", "a:b"))
                    .join(AppendCondition.none(), List.of(), eventWithId(id, "Happened", "a:b"))
                    .go();
        }
        assertThat(verdicts).extracting(Verdict::recorded).containsExactly(true, false, true, false);
        assertThat(verdicts.get(1).failure()).isInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(verdicts.get(3).failure()).isInstanceOf(EventRefused.class);
        assertThat(log.head()).isEqualTo(head + 3);
    }

    private static void join(Gathering group, String id) {
        TaggedEventMessage<?> event = eventWithId(id, "Happened", "a:b");
        group.join(AppendCondition.none(), List.of((connection, appended) -> keep(connection, appended, id)), event);
    }

    private static void keep(Connection connection, Appended appended, String subject) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into ledger.command_record
                values ('test', sha256(convert_to(?, 'UTF8')), 'POST', sha256('r'), '{}', ?, ?, ?)""")) {
            statement.setString(1, subject);
            statement.setString(2, subject);
            statement.setLong(3, appended.firstPosition());
            statement.setLong(4, appended.lastPosition());
            statement.executeUpdate();
        }
    }

    private static long appends() {
        return log.query("select count(*) from ledger.append", Long.class).getFirst();
    }
}
