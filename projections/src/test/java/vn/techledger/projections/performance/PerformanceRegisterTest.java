package vn.techledger.projections.performance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.contract.TransferMode;
import vn.techledger.ledger.performance.PaymentKind;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.SourceRow;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.performance.RegisteredEntryCorrection.State;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.techledger.projections.testing.Facts.AN;
import static vn.techledger.projections.testing.Facts.BINH;
import static vn.techledger.projections.testing.Facts.contract;
import static vn.techledger.projections.testing.Facts.correction;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.imported;
import static vn.techledger.projections.testing.Facts.recordedAt;
import static vn.techledger.projections.testing.Performed.completed;
import static vn.techledger.projections.testing.Performed.completion;
import static vn.techledger.projections.testing.Performed.entry;
import static vn.techledger.projections.testing.Performed.inEffect;
import static vn.techledger.projections.testing.Performed.paid;
import static vn.techledger.projections.testing.Performed.payment;
import static vn.techledger.projections.testing.Performed.proposed;
import static vn.techledger.projections.testing.Performed.rateDetermined;
import static vn.techledger.projections.testing.Performed.rateProposed;
import static vn.techledger.projections.testing.Performed.transfer;
import static vn.techledger.projections.testing.Performed.transferred;

class PerformanceRegisterTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final vn.techledger.ledger.performance.Performed RIGHT =
            vn.techledger.ledger.performance.Performed.of(
                    payment(PaymentKind.CREDIT_NOTE, "2023-07", fixed("4.00", "USD")));

    private static final FrozenRate RATE = new FrozenRate("USD", LocalDate.of(2023, 7, 1), "23450.5", "test", 1);

    /** Positions from 1. */
    private static final List<LedgerEvent> HISTORY = List.of(
            transferred(1, 1, transfer("2023-06", TransferMode.DOCUMENTS)),
            paid(
                    2,
                    1,
                    payment(PaymentKind.PAYMENT, "2023-07-01", fixed("4.00", "USD")),
                    RATE,
                    new SourceRow("demo", "p7", 9, imported(1))),
            paid(3, 1, payment(PaymentKind.CREDIT_NOTE, "2023-08", fixed("5.00", "USD"))),
            paid(4, 1, payment(PaymentKind.REFUND, "2024", fixed("3.00", "USD"))),
            completed(5, 1, completion("2023-09-10")),
            paid(6, 2, payment(PaymentKind.PAYMENT, "2023-07-01", fixed("9.00", "USD")), RATE, null),
            proposed(11, 2, 1, 2, RIGHT),
            proposed(12, 2, 1, 2, null),
            inEffect(11, 2, 1, 2, RIGHT),
            proposed(13, 3, 1, 3, null),
            inEffect(13, 3, 1, 3, null),
            proposed(14, 2, 1, 9, null));

    private final PerformanceRegister register = new PerformanceRegister(DATABASE.application());

    @BeforeEach
    void build() {
        Feed.rebuild(DATABASE.application(), register, Facts.log(HISTORY), 5);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void showsAnEntryAsACorrectionLeftIt() {
        var found = register.find(entry(2)).orElseThrow();

        assertThat(found.contract()).isEqualTo(contract(1));
        assertThat(found.kind()).isEqualTo(EntryKind.CREDIT_NOTE);
        assertThat(found.said()).isEqualTo(RIGHT);
        assertThat(found.inForce()).isEqualTo(9);
        assertThat(found.corrections()).isEqualTo(1);
        assertThat(found.recorded()).isEqualTo(2);
        assertThat(found.recordedAt()).isEqualTo(recordedAt(2));
        assertThat(found.recordedBy()).isEqualTo(AN.toString());
        assertThat(found.source()).isEqualTo("demo");
        assertThat(found.row()).isEqualTo("p7");
        assertThat(found.line()).isEqualTo(9);
        assertThat(found.inError()).isFalse();
    }

    @Test
    void keepsWhatWasRecordedInErrorAndSaysSo() {
        var found = register.find(entry(3)).orElseThrow();

        assertThat(found.inError()).isTrue();
        assertThat(found.inForce()).isEqualTo(11);
        assertThat(found.said().payment()).isNotNull();
        assertThat(register.find(entry(99))).isEmpty();
    }

    @Test
    void bringsBackWhatWasNotInErrorAfterAll() {
        Feed.apply(
                DATABASE.application(),
                register,
                Facts.log(Stream.concat(HISTORY.stream(), Stream.of(inEffect(15, 3, 1, 11, RIGHT)))
                        .toList()),
                100);

        assertThat(register.find(entry(3)))
                .hasValueSatisfying(found -> assertThat(found.inError()).isFalse());
    }

    @Test
    void keepsTheRateThatIsFrozenInWhatHolds() {
        assertThat(register.find(entry(6)).orElseThrow().frozen()).isEqualTo(RATE);
        assertThat(register.find(entry(3)).orElseThrow().frozen()).isNull();
        // the correction of it names a month only
        assertThat(register.find(entry(2)).orElseThrow().frozen()).isNull();

        Feed.apply(
                DATABASE.application(),
                register,
                Facts.log(Stream.concat(HISTORY.stream(), Stream.of(inEffect(15, 2, 1, 9, RIGHT, RATE)))
                        .toList()),
                100);

        assertThat(register.find(entry(2)).orElseThrow().frozen()).isEqualTo(RATE);
    }

    @Test
    void listsTheEntriesOfAContractPageByPage() {
        assertThat(register.ofContract(contract(1)))
                .extracting(RegisteredEntry::entry)
                .containsExactly(entry(1), entry(2), entry(3), entry(4), entry(5));
        assertThat(register.ofContract(contract(1), EntryKind.PAYMENTS, 2, 1))
                .extracting(RegisteredEntry::entry)
                .containsExactly(entry(3));
        assertThat(register.ofContract(contract(1), Set.of(EntryKind.COMPLETION), 0, 9))
                .extracting(RegisteredEntry::entry)
                .containsExactly(entry(5));
        assertThat(register.ofContract(contract(9))).isEmpty();
    }

    @Test
    void tellsWhatBecameOfCorrections() {
        assertThat(register.corrections(contract(1)))
                .extracting(RegisteredEntryCorrection::correction, RegisteredEntryCorrection::state)
                .containsExactly(
                        tuple(correction(11), State.APPROVED),
                        tuple(correction(12), State.STALE),
                        tuple(correction(13), State.APPROVED),
                        tuple(correction(14), State.PROPOSED));
        var approved = register.correction(correction(11)).orElseThrow();
        assertThat(approved.entry()).isEqualTo(entry(2));
        assertThat(approved.target()).isEqualTo(2);
        assertThat(approved.replacement()).contains("CREDIT_NOTE");
        assertThat(approved.proposedBy()).isEqualTo(AN);
        assertThat(approved.approvedBy()).isEqualTo(BINH);
        assertThat(approved.approvedPosition()).isEqualTo(9);
        assertThat(register.correction(correction(13)))
                .hasValueSatisfying(inError -> assertThat(inError.replacement()).isNull());
    }

    @Test
    void showsTheRateThatWasProposedAndTheOneThatWasDetermined() {
        var facts = Stream.concat(
                        HISTORY.stream(),
                        Stream.of(
                                rateProposed(15, 4, 1, 4),
                                rateProposed(16, 4, 1, 4),
                                rateDetermined(15, 4, 1, 4, "24620")))
                .toList();
        Feed.rebuild(DATABASE.application(), register, Facts.log(facts), 4);

        var proposal = register.correction(correction(15)).orElseThrow();
        assertThat(proposal.rate()).contains("24620").contains("central rate");
        assertThat(proposal.replacement()).isNull();
        assertThat(proposal.state()).isEqualTo(State.APPROVED);
        assertThat(register.correction(correction(16)).orElseThrow().state()).isEqualTo(State.STALE);
        assertThat(register.correction(correction(11)).orElseThrow().rate()).isNull();
        var valued = register.find(entry(4)).orElseThrow();
        assertThat(valued.frozen()).isEqualTo(Facts.rate("24620").frozen(5));
        assertThat(valued.inForce()).isEqualTo(facts.size());
        assertThat(valued.corrections()).isZero();
    }
}
