package vn.techledger.ledger.demo;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.techledger.ledger.DemoLedger;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.ContractTerminated;
import vn.techledger.ledger.contract.event.EntryRetracted;
import vn.techledger.ledger.eventstore.Provenance;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.party.event.PartyDetailsChanged;
import vn.techledger.ledger.performance.event.CreditNoteRecorded;
import vn.techledger.ledger.performance.event.PaymentRecorded;
import vn.techledger.ledger.performance.event.TransferRecorded;
import vn.techledger.ledger.proof.Sha256;
import vn.techledger.ledger.registration.event.CertificateIssued;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Invented deals are the ledger's own decisions, the same for the same seed, and only a demo's log takes them. */
class DemoDealsTest {

    private static final long DEALS = 600;

    @TempDir
    Path keys;

    private final List<TestDatabase> databases = new ArrayList<>();
    private final List<Ledger> ledgers = new ArrayList<>();
    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = ledger("demo.example/generated");
    }

    private Ledger ledger(String origin) {
        var database = TestDatabase.create();
        databases.add(database);
        var path = keys.resolve("log-" + ledgers.size());
        var opened = Ledger.open(database.application(), path, origin, new SimpleMeterRegistry());
        ledgers.add(opened);
        return opened;
    }

    @AfterEach
    void close() {
        ledgers.forEach(Ledger::close);
        databases.forEach(TestDatabase::close);
    }

    private static List<RecordedEvent> events(Ledger of) {
        return LongStream.rangeClosed(1, of.log().head())
                .mapToObj(position -> of.log().at(position).orElseThrow())
                .toList();
    }

    /** Of what the facts say, but for the first event, which names log and key. */
    private static String digest(Ledger of) {
        var said = new StringBuilder();
        events(of).stream()
                .skip(1)
                .forEach(event -> said.append(event.position())
                        .append(event.type())
                        .append(event.actor())
                        .append(EventJson.mapper().writeValueAsString(event.fact()))
                        .append('\n'));
        return Sha256.hex(said.toString());
    }

    @Test
    void givesTheSameFactsForTheSameSeedAndOthersForAnother() {
        var again = ledger("demo.example/again");
        var other = ledger("demo.example/other");
        DemoDeals.generate(ledger, DEALS, 42, deal -> {});
        DemoDeals.generate(again, DEALS, 42, deal -> {});
        DemoDeals.generate(other, DEALS, 43, deal -> {});
        assertThat(digest(again)).isEqualTo(digest(ledger));
        assertThat(digest(other)).isNotEqualTo(digest(ledger));
    }

    @Test
    void inventsEverythingThatFiguresAskFor() {
        var told = new ArrayList<Long>();
        long recorded = DemoDeals.generate(ledger, 5_000, 7, told::add);

        assertThat(told).containsExactly(1_000L, 2_000L, 3_000L, 4_000L, 5_000L);
        assertThat(ledger.log().head()).isEqualTo(1 + recorded);
        var facts = events(ledger).stream().map(RecordedEvent::fact).toList();
        assertThat(facts)
                .hasAtLeastOneElementOfType(ContractAmended.class)
                .hasAtLeastOneElementOfType(ContractCorrected.class)
                .hasAtLeastOneElementOfType(ContractTerminated.class)
                .hasAtLeastOneElementOfType(EntryRetracted.class)
                .hasAtLeastOneElementOfType(CertificateIssued.class)
                .hasAtLeastOneElementOfType(TransferRecorded.class)
                .hasAtLeastOneElementOfType(PaymentRecorded.class)
                .hasAtLeastOneElementOfType(CreditNoteRecorded.class)
                .hasAtLeastOneElementOfType(PartyDetailsChanged.class);
        var contracts = facts.stream()
                .filter(ContractRecorded.class::isInstance)
                .map(ContractRecorded.class::cast)
                .toList();
        assertThat(contracts).hasSize(5_000);
        assertThat(contracts.stream()
                        .map(one -> one.terms().signed().year())
                        .distinct()
                        .count())
                .isGreaterThanOrEqualTo(10);
        assertThat(contracts)
                .anyMatch(one -> one.frozen() != null)
                .anyMatch(one -> !one.terms().signed().isKnown())
                .anyMatch(one ->
                        one.terms().signed().isKnown() && one.terms().signed().month() == null)
                .anyMatch(one -> one.terms().amounts().total().state() == Amount.State.UNKNOWN)
                .anyMatch(one -> one.terms().amounts().total().state() == Amount.State.OPEN)
                .anyMatch(one -> one.terms().sectors().size() > 1)
                .anyMatch(one -> one.terms().acquirers().stream().anyMatch(party -> party.share() != null));
        assertThat(mostOftenNamed(contracts)).as("a large party").isGreaterThan(400);
    }

    private static long mostOftenNamed(List<ContractRecorded> contracts) {
        var named = contracts.stream()
                .map(one -> one.terms().suppliers().getFirst().party())
                .toList();
        return new HashSet<>(named)
                .stream()
                        .mapToLong(party -> named.stream().filter(party::equals).count())
                        .max()
                        .orElse(0);
    }

    @Test
    void saysWhoDidIt() {
        DemoDeals.generate(ledger, 20, 1, deal -> {});
        assertThat(events(ledger).stream().skip(1))
                .allSatisfy(event ->
                        assertThat(event.metadata().get(Provenance.ACTOR)).isNotNull());
    }

    @Test
    void addsAMarketOfAnotherSeedToTheSameLog() {
        DemoDeals.generate(ledger, 20, 1, deal -> {});
        long before = ledger.log().head();
        assertThat(DemoDeals.generate(ledger, 20, 2, deal -> {}))
                .isEqualTo(ledger.log().head() - before)
                .isGreaterThan(20);
    }

    @Test
    void refusesASeedThatTheLogHas() {
        DemoDeals.generate(ledger, 20, 1, deal -> {});
        long before = ledger.log().head();
        assertThatThrownBy(() -> DemoDeals.generate(ledger, 30, 1, deal -> {}))
                .isInstanceOf(DemoDeals.AlreadyThere.class)
                .hasMessageContaining("seed 1");
        assertThat(ledger.log().head()).isEqualTo(before);
    }

    @Test
    void refusesALogThatIsNotADemos() {
        var real = ledger("langson.example/demo");
        assertThatThrownBy(() -> DemoDeals.generate(real, 1, 1, deal -> {}))
                .isInstanceOf(DemoLedger.NoDemo.class)
                .hasMessageContaining("langson.example/demo");
        assertThat(real.log().head()).isEqualTo(1);
    }

    @Test
    void knowsTheNamesThatItMakes() {
        assertThat(DemoOrigin.marks(DemoOrigin.random())).isTrue();
        assertThat(DemoOrigin.random()).isNotEqualTo(DemoOrigin.random());
        assertThat(DemoOrigin.marks("techledger/demo.")).isFalse();
    }
}
