package vn.techledger.ledger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.enrolparty.EnrolParty;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who loses a race is decided again and gets the true answer; that is counted, and one slow one holds up no other. */
@Timeout(60)
class LostRacesTest {

    private static final int TWINS = 16;

    @Test
    void everyLoserIsDecidedAgainOnSeveralThreads(@TempDir Path keys) throws Exception {
        var threads = ConcurrentHashMap.<String>newKeySet();
        var meters = new SimpleMeterRegistry();
        try (var database = TestDatabase.create();
                var ledger = Ledger.open(noting(database.application(), threads), keys, "test.example/races", meters);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            long head = ledger.log().head();
            var depth = meters.get("techledger.log.queue.depth").gauge();
            var groups = meters.get("techledger.log.group.size").summary();
            double begun = groups.totalAmount();
            var key = ledger.externalKeys().hide("test", "Công ty X");
            var answers = new ArrayList<CompletableFuture<PartyId>>();
            try (var holder = database.owner().getConnection()) {
                // all of them decide on the same knowledge, since none of them can record anything yet
                holder.setAutoCommit(false);
                try (var statement = holder.createStatement()) {
                    statement.execute("select from ledger.log_head for update");
                }
                for (int i = 0; i < TWINS; i++) {
                    var command = new EnrolParty(PartyId.random(), PartyKind.ENTERPRISE, "Công ty X", "VN", key);
                    answers.add(CompletableFuture.supplyAsync(() -> ledger.send(command, Map.of()), callers)
                            .thenCompose(sent -> sent)
                            .thenApply(PartyId.class::cast));
                }
                // in the queue, or in the group that waits for the head
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> depth.value() + groups.totalAmount() == begun + TWINS);
                holder.rollback();
            }
            var found = answers.stream()
                    .map(answer -> answer.orTimeout(20, TimeUnit.SECONDS).join())
                    .distinct();
            assertThat(found)
                    .as("one party, for the winner and for all who lost")
                    .hasSize(1);
            assertThat(ledger.log().head()).isEqualTo(head + 1);
        }
        assertThat(meters.get("techledger.log.conflicts").counter().count()).isEqualTo(TWINS - 1);
        assertThat(meters.get("techledger.log.retries").counter().count()).isEqualTo(TWINS - 1);
        assertThat(threads)
                .filteredOn(thread -> thread.startsWith("lost-races"))
                .hasSizeGreaterThan(1);
    }

    /** The same connections; the names of the threads that ask for one are noted. */
    private static DataSource noting(DataSource dataSource, Set<String> threads) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    threads.add(Thread.currentThread().getName());
                    try {
                        return method.invoke(dataSource, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
