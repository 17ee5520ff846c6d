package vn.techledger.ledger.closing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.closing.closeperiod.ClosePeriod;
import vn.techledger.ledger.closing.event.EnteredLate;
import vn.techledger.ledger.closing.event.LateEntryPermitted;
import vn.techledger.ledger.closing.event.PeriodClosed;
import vn.techledger.ledger.closing.permitlateentry.PermitLateEntry;
import vn.techledger.ledger.closing.proposelateentry.ProposeLateEntry;
import vn.techledger.ledger.closing.proposeperiodclose.ProposePeriodClose;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.recordcontract.RecordContract;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.enrolparty.EnrolParty;
import vn.techledger.ledger.performance.recordpayment.RecordPayment;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.LateEntryId;
import vn.techledger.ledger.shared.PaymentId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.testing.PerformanceSamples;
import vn.techledger.ledger.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.ClosingSamples.UNTIL;
import static vn.techledger.ledger.testing.ClosingSamples.period;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Refusals.rejectedIn;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.terms;

/** Closing a period, against recordings and twins at the same time, on the real log. */
class ClosingRacesTest {

    @TempDir
    static Path keys;

    private static TestDatabase database;
    private static Ledger ledger;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        ledger = Ledger.open(database.application(), keys, "closing.example/ledger", new SimpleMeterRegistry());
        Stream.of(1, 2)
                .forEach(number ->
                        send(new EnrolParty(party(number), PartyKind.ENTERPRISE, "Công ty " + number, "VN", null)));
    }

    @AfterAll
    static void close() {
        ledger.close();
        database.close();
    }

    @RepeatedTest(5)
    void whatIsRecordedInTheRaceLiesBeforeTheCloseOrIsRefused(RepetitionInfo round) {
        int year = 1900 + round.getCurrentRepetition();
        var name = "01-01/" + year;
        var closing = propose(name);
        var contracts = Stream.generate(ContractId::random).limit(24).toList();
        var attempts = new ArrayList<CompletableFuture<Object>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < contracts.size(); i++) {
                if (i == contracts.size() / 3) {
                    attempts.add(CompletableFuture.supplyAsync(
                            () -> send(new ClosePeriod(closing, period(name), PersonId.random())), threads));
                }
                var command = new RecordContract(contracts.get(i), signedIn(year), null, TODAY);
                attempts.add(CompletableFuture.supplyAsync(() -> send(command), threads));
            }
        }
        long closed = ledger.log()
                .recorded(Tags.period(name), PeriodClosed.class)
                .getFirst()
                .position();
        int recorded = 0;
        for (var contract : contracts) {
            for (var fact : ledger.log().recorded(Tags.contract(contract), ContractRecorded.class)) {
                assertThat(fact.position()).isLessThan(closed);
                recorded++;
            }
        }
        var refused = attempts.stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .toList();
        assertThat(refused)
                .allSatisfy(lost ->
                        assertThat(rejectedIn(lost.exceptionNow()).reason()).isEqualTo(Reason.PERIOD_CLOSED));
        assertThat(recorded + refused.size()).isEqualTo(contracts.size());
        assertThat(reason(() -> send(new RecordContract(ContractId.random(), signedIn(year), null, TODAY))))
                .isEqualTo(Reason.PERIOD_CLOSED);
    }

    @Test
    void ofTwinsExactlyOneCloses() {
        var proposals = Stream.generate(() -> propose("12-15/1950")).limit(8).toList();
        var attempts = new ArrayList<CompletableFuture<Object>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var proposal : proposals) {
                var command = new ClosePeriod(proposal, period("12-15/1950"), PersonId.random());
                attempts.add(CompletableFuture.supplyAsync(() -> send(command), threads));
            }
        }
        assertThat(attempts.stream().filter(CompletableFuture::isCompletedExceptionally))
                .hasSize(7)
                .allSatisfy(lost ->
                        assertThat(rejectedIn(lost.exceptionNow()).reason()).isEqualTo(Reason.PERIOD_ALREADY_CLOSED));
        assertThat(ledger.log().facts(Tags.period("12-15/1950"), PeriodClosed.class))
                .hasSize(1);
    }

    @Test
    void ofTwinsExactlyOnePermits() {
        close("01-01/1960");
        var late = proposeLate("01-01/1960");
        var attempts = new ArrayList<CompletableFuture<Object>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                var command = new PermitLateEntry(late, PersonId.random(), TODAY);
                attempts.add(CompletableFuture.supplyAsync(() -> send(command), threads));
            }
        }
        assertThat(attempts.stream().filter(CompletableFuture::isCompletedExceptionally))
                .hasSize(7)
                .allSatisfy(lost -> assertThat(rejectedIn(lost.exceptionNow()).reason())
                        .isEqualTo(Reason.LATE_ENTRY_ALREADY_PERMITTED));
        assertThat(ledger.log().facts(Tags.lateEntry(late), LateEntryPermitted.class))
                .hasSize(1);
    }

    @Test
    void aLaterEntryStandsDirectlyBehindTheFactThatItIsLate() {
        close("01-01/1970");
        var late = proposeLate("01-01/1970");
        var contract = ContractId.random();
        var command = new RecordContract(contract, signedIn(1970), null, null, late, TODAY);
        assertThat(reason(() -> send(command))).isEqualTo(Reason.LATE_ENTRY_NOT_PERMITTED);
        send(new PermitLateEntry(late, PersonId.random(), TODAY));
        send(command);
        var payment = PaymentId.random();
        var paid = PerformanceSamples.paid("1970-05", "VND 5");
        assertThat(reason(() -> send(new RecordPayment(payment, contract, paid, null, TODAY))))
                .isEqualTo(Reason.PERIOD_CLOSED);
        send(new RecordPayment(payment, contract, paid, null, late, TODAY));

        var entered = ledger.log().recorded(Tags.lateEntry(late), EnteredLate.class);
        assertThat(entered).hasSize(2);
        long recorded = ledger.log()
                .recorded(Tags.contract(contract), ContractRecorded.class)
                .getFirst()
                .position();
        assertThat(entered.getFirst().position()).isEqualTo(recorded - 1);
        assertThat(ledger.log()
                        .at(entered.getLast().position() + 1)
                        .orElseThrow()
                        .fact()
                        .tags())
                .contains(Tags.contract(contract));
    }

    private static void close(String name) {
        send(new ClosePeriod(propose(name), period(name), PersonId.random()));
    }

    private static ProposalId propose(String name) {
        var proposal = ProposalId.random();
        send(new ProposePeriodClose(proposal, period(name), null, PersonId.random(), TODAY));
        return proposal;
    }

    private static LateEntryId proposeLate(String name) {
        var late = LateEntryId.random();
        send(new ProposeLateEntry(late, List.of(period(name)), "archive", List.of(), UNTIL, PersonId.random(), TODAY));
        return late;
    }

    private static ContractTerms signedIn(int year) {
        return terms(null, year + "-03", List.of(party(1)), List.of(party(2)), List.of(), "VND 100", List.of());
    }

    private static Object send(Object command) {
        return ledger.send(command, Map.of()).join();
    }
}
