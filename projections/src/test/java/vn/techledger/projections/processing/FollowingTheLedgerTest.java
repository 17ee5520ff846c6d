package vn.techledger.projections.processing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.contract.recordcontract.RecordContract;
import vn.techledger.ledger.eventstore.Provenance;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.enrolparty.EnrolParty;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.Catalogue;
import vn.techledger.projections.value.Period;
import vn.techledger.projections.value.TransactionValue.Find;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.projections.testing.Facts.AN;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.party;
import static vn.techledger.projections.testing.Facts.terms;

/** Commands in, figures out: the real log behind the read models. */
@Timeout(60)
class FollowingTheLedgerTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void commandsBecomeRows(@TempDir Path keys) throws InterruptedException {
        try (var database = TestDatabase.create();
                var ledger =
                        Ledger.open(database.application(), keys, "test.example/figures", new SimpleMeterRegistry())) {
            send(ledger, new EnrolParty(party(1), PartyKind.INSTITUTE, "Viện A", "VN", null));
            send(ledger, new EnrolParty(party(2), PartyKind.ENTERPRISE, "Công ty B", "VN", null));
            var catalogue = Catalogue.on(database.application());
            try (var models = new ReadModels(
                    database.application(),
                    new LogStream(ledger.engine()),
                    catalogue.all(),
                    "node",
                    ledger.log()::head,
                    new SimpleMeterRegistry())) {
                models.start();
                for (int n = 1; n <= 30; n++) {
                    var contract = ContractId.random();
                    send(
                            ledger,
                            new RecordContract(
                                    contract, terms("2024-05", fixed("10.00", "USD")), null, LocalDate.of(2026, 1, 1)));
                    long position = ledger.log().head();

                    assertThat(models.awaitPosition(catalogue.contracts().name(), position, SOON))
                            .isTrue();
                    var found = catalogue.contracts().find(contract).orElseThrow();
                    assertThat(found.recorded()).isEqualTo(position);
                    assertThat(found.recordedBy()).isEqualTo(AN.toString());
                    assertThat(found.recordedAt())
                            .isEqualTo(ledger.log().at(position).orElseThrow().recordedAt());
                }
                long head = ledger.log().head();
                for (var model : catalogue.all()) {
                    assertThat(models.awaitPosition(model.name(), head, SOON)).isTrue();
                }
                assertThat(catalogue
                                .values()
                                .find(new Find(null, Period.YEAR, null, null, "USD", head))
                                .totals()
                                .getFirst()
                                .value())
                        .isEqualTo("300.00");
            }
        }
    }

    private static void send(Ledger ledger, Object command) {
        ledger.send(command, Map.of(Provenance.ACTOR, AN.toString()))
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }
}
