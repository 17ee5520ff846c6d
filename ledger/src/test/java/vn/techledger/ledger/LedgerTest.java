package vn.techledger.ledger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.contract.Change;
import vn.techledger.ledger.contract.ChangeKind;
import vn.techledger.ledger.contract.ContractKind;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.PartyShare;
import vn.techledger.ledger.contract.approvechange.ApproveChange;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.proposechange.ProposeChange;
import vn.techledger.ledger.contract.recordcontract.RecordContract;
import vn.techledger.ledger.eventstore.Provenance;
import vn.techledger.ledger.log.event.LogOpened;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.enrolparty.EnrolParty;
import vn.techledger.ledger.performance.approveperformancecorrection.ApprovePerformanceCorrection;
import vn.techledger.ledger.performance.event.PaymentRecorded;
import vn.techledger.ledger.performance.event.PerformanceRecordedInError;
import vn.techledger.ledger.performance.proposeperformancecorrection.ProposePerformanceCorrection;
import vn.techledger.ledger.performance.recordpayment.RecordPayment;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PaymentId;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.testing.PerformanceSamples;
import vn.techledger.ledger.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The ledger as a whole, without its API: commands in, facts in the log. */
class LedgerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    static Path keys;

    private static TestDatabase database;
    private static Ledger ledger;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        ledger = Ledger.open(database.application(), keys, "test.example/ledger", new SimpleMeterRegistry());
    }

    @AfterAll
    static void close() {
        ledger.close();
        database.close();
    }

    @Test
    void opensTheLogWithItsNameAndKey() {
        var first = ledger.log().at(1).orElseThrow();
        assertThat(first.fact()).isInstanceOfSatisfying(LogOpened.class, opened -> {
            assertThat(opened.origin()).isEqualTo("test.example/ledger");
            assertThat(opened.algorithm()).isEqualTo("Ed25519");
        });
    }

    @Test
    void refusesTheHomeOfAnotherLog(@TempDir Path otherKeys) {
        assertThatThrownBy(() -> Ledger.open(database.application(), otherKeys, null, new SimpleMeterRegistry()))
                .hasMessageContaining("checkpoint-key is missing");
        assertThatThrownBy(() -> Ledger.open(database.application(), keys, "other.example", new SimpleMeterRegistry()))
                .hasMessageContaining("test.example/ledger");
    }

    @Test
    void refusesAnyOtherEngine() {
        var forgetful = Ledger.configure(EventSourcingConfigurer.create()).build();
        assertThatThrownBy(() -> Ledger.requireTheLog(forgetful)).hasMessageContaining("InMemoryEventStorageEngine");
    }

    @Test
    void recordsACorrectionByTwoPersonsWithWhoDidIt() {
        var seller = enrol("Viện A");
        var buyer = enrol("Công ty B");
        var contract = ContractId.random();
        send(new RecordContract(contract, terms("HD-1", seller, buyer, "VND 100"), null, TODAY));
        long recorded = ledger.log().head();

        var correction = CorrectionId.random();
        var proposer = PersonId.random();
        var approver = PersonId.random();
        var right = terms("HD-1", seller, buyer, "VND 200");
        send(new ProposeChange(
                correction,
                contract,
                recorded,
                new Change.Correction(null, right),
                "typing error",
                List.of(),
                proposer,
                TODAY));
        assertThat(refusal(new ApproveChange(correction, contract, ChangeKind.CORRECTION, "HD-1", null, proposer)))
                .isEqualTo(Reason.APPROVER_IS_PROPOSER);
        ledger.send(
                        new ApproveChange(correction, contract, ChangeKind.CORRECTION, "HD-1", null, approver),
                        Map.of(Provenance.ACTOR, approver.toString(), "not traced", "x"))
                .join();

        var last = ledger.log().at(ledger.log().head()).orElseThrow();
        assertThat(last.actor()).isEqualTo(approver.toString());
        assertThat(last.metadata()).containsOnlyKeys(Provenance.ACTOR);
        assertThat(last.fact()).isInstanceOfSatisfying(ContractCorrected.class, corrected -> {
            assertThat(corrected.terms()).isEqualTo(right);
            assertThat(corrected.target()).isEqualTo(recorded);
        });
    }

    @Test
    void ofAnAmendmentAndATerminationOfTheSameFactExactlyOneTakesEffect() {
        var contract = ContractId.random();
        var says = terms("HD-RACE", enrol("Viện F"), enrol("Công ty G"), "VND 100");
        send(new RecordContract(contract, says, null, TODAY));
        long target = ledger.log().head();
        var amendment = propose(contract, target, new Change.Amendment("PL-1", EffectiveDate.of("2026"), says));
        var nothing = new Amounts(Amount.UNKNOWN, Amount.UNKNOWN, Amount.UNKNOWN);
        var termination = propose(contract, target, new Change.Termination(null, EffectiveDate.of("2026"), nothing));

        var attempts = new ArrayList<CompletableFuture<Object>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var approver = PersonId.random();
            for (var command : List.of(
                    new ApproveChange(amendment, contract, ChangeKind.AMENDMENT, "HD-RACE", null, approver),
                    new ApproveChange(termination, contract, ChangeKind.TERMINATION, null, null, approver))) {
                attempts.add(CompletableFuture.supplyAsync(() -> send(command), threads));
            }
        }
        assertThat(attempts.stream().filter(CompletableFuture::isCompletedExceptionally))
                .hasSize(1)
                .allSatisfy(failed ->
                        assertThat(reasonOf(failed.exceptionNow())).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE));
    }

    private static CorrectionId propose(ContractId contract, long target, Change change) {
        var correction = CorrectionId.random();
        send(new ProposeChange(correction, contract, target, change, "r", List.of(), PersonId.random(), TODAY));
        return correction;
    }

    @Test
    void ofConcurrentTwinsExactlyOneWinsAndTheOthersAreRefusedForTheTrueReason() {
        var seller = enrol("Viện C");
        var buyer = enrol("Công ty D");
        var attempts = new ArrayList<CompletableFuture<Object>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                var command =
                        new RecordContract(ContractId.random(), terms("HD-TWIN", seller, buyer, "VND 5"), null, TODAY);
                attempts.add(CompletableFuture.supplyAsync(() -> send(command), threads));
            }
        }
        var failures = attempts.stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .map(CompletableFuture::exceptionNow)
                .toList();
        assertThat(failures)
                .hasSize(15)
                .allSatisfy(failure -> assertThat(reasonOf(failure)).isEqualTo(Reason.REFERENCE_ALREADY_USED));
    }

    @Test
    void ofConcurrentCorrectionsOfOnePaymentExactlyOneWins() {
        var contract = ContractId.random();
        send(new RecordContract(
                contract, terms("HD-PAID", enrol("Viện F"), enrol("Công ty G"), "VND 100"), null, TODAY));
        var payment = PaymentId.random();
        var entry = PerformanceId.from(payment);
        send(new RecordPayment(payment, contract, PerformanceSamples.paid("2024", "VND 5"), null, TODAY));
        long recorded = ledger.log()
                .recorded(Tags.performance(entry), PaymentRecorded.class)
                .getFirst()
                .position();
        var proposals = Stream.generate(CorrectionId::random).limit(8).toList();
        proposals.forEach(correction -> send(new ProposePerformanceCorrection(
                correction, entry, contract, recorded, null, "paid twice", List.of(), PersonId.random(), TODAY)));
        var attempts = new ArrayList<CompletableFuture<Object>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var correction : proposals) {
                var command = new ApprovePerformanceCorrection(correction, entry, contract, null, PersonId.random());
                attempts.add(CompletableFuture.supplyAsync(() -> send(command), threads));
            }
        }
        assertThat(attempts.stream().filter(CompletableFuture::isCompletedExceptionally))
                .hasSize(7)
                .allSatisfy(lost ->
                        assertThat(reasonOf(lost.exceptionNow())).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE));
        assertThat(ledger.log().facts(Tags.performance(entry), PerformanceRecordedInError.class))
                .hasSize(1);
    }

    @Test
    void ofConcurrentTwinsWithOneExternalKeyEveryoneGetsTheSameParty() {
        var key = ledger.externalKeys().hide("test", "Công ty E " + UUID.randomUUID());
        var found = new ArrayList<CompletableFuture<Object>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                var command = new EnrolParty(PartyId.random(), PartyKind.ENTERPRISE, "Công ty E", "VN", key);
                found.add(CompletableFuture.supplyAsync(() -> send(command), threads));
            }
        }
        assertThat(found.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    private static PartyId enrol(String name) {
        return (PartyId) send(new EnrolParty(PartyId.random(), PartyKind.ENTERPRISE, name, "VN", null));
    }

    private static Object send(Object command) {
        return ledger.send(command, Map.of()).join();
    }

    private static Reason refusal(Object command) {
        try {
            send(command);
        } catch (CompletionException refused) {
            return reasonOf(refused);
        }
        throw new AssertionError("not refused: " + command);
    }

    private static Reason reasonOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejected rejected) {
                return rejected.reason();
            }
        }
        throw new AssertionError("failed for another cause", failure);
    }

    private static ContractTerms terms(String reference, PartyId seller, PartyId buyer, String total) {
        return new ContractTerms(
                reference,
                "Máy sấy hoa hồi",
                ContractKind.LICENCE,
                EffectiveDate.of("2024-03"),
                List.of(new PartyShare(seller, null)),
                List.of(new PartyShare(buyer, null)),
                List.of(),
                new Amounts(Amount.of(Amount.State.FIXED, Money.parse(total)), Amount.UNKNOWN, Amount.UNKNOWN),
                List.of(),
                List.of(),
                null);
    }
}
