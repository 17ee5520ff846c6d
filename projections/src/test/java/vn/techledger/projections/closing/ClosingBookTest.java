package vn.techledger.projections.closing;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.ClosingSamples.closeProposed;
import static vn.techledger.ledger.testing.ClosingSamples.closed;
import static vn.techledger.ledger.testing.ClosingSamples.enteredLate;
import static vn.techledger.ledger.testing.ClosingSamples.lateEntry;
import static vn.techledger.ledger.testing.ClosingSamples.latePermitted;
import static vn.techledger.ledger.testing.ClosingSamples.lateProposed;
import static vn.techledger.ledger.testing.ClosingSamples.paidLate;
import static vn.techledger.ledger.testing.ClosingSamples.period;
import static vn.techledger.ledger.testing.PerformanceSamples.payment;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

class ClosingBookTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final List<LedgerEvent> FACTS = List.of(
            closeProposed(1, "01-01/2024"),
            closeProposed(2, "01-01/2024"),
            closeProposed(3, "12-15/2024"),
            closed(2, "01-01/2024"),
            lateProposed(1, "01-01/2024"),
            latePermitted(1, "01-01/2024"),
            enteredLate(1, 1, "01-01/2024"),
            Facts.recorded(1, Facts.terms("2024", Facts.fixed("100.00", "USD"))),
            closed(3, "12-15/2024"),
            lateProposed(2, "01-01/2024", "12-15/2024"),
            paidLate(1, 1, "01-01/2024"));

    private final ClosingBook book = new ClosingBook(DATABASE.application());

    @BeforeAll
    static void build() {
        Feed.rebuild(DATABASE.application(), new ClosingBook(DATABASE.application()), Facts.log(FACTS), 3);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aPeriodIsClosedFromAPositionOn() {
        var both = List.of(period("01-01/2024"), period("12-15/2024"));
        assertThat(book.closed(both, 3)).isEmpty();
        assertThat(book.closed(both, 4))
                .extracting(ClosingBook.Closing::proposal)
                .containsExactly(proposal(2));
        assertThat(book.closed(both, 9)).extracting(ClosingBook.Closing::closed).containsExactly(4L, 9L);
        assertThat(book.closed(List.of(period("01-01/2023")), 9)).isEmpty();
    }

    @Test
    void proposalsStandWithWhatBecameOfThem() {
        assertThat(book.closings(null, 0, 10)).hasSize(3);
        assertThat(book.closings(period("01-01/2024"), 1, 10))
                .extracting(ClosingBook.Closing::proposal)
                .containsExactly(proposal(2));
        var won = book.closing(proposal(2)).orElseThrow();
        assertThat(won.proposedBy()).isEqualTo(person(1));
        assertThat(won.approvedBy()).isEqualTo(person(2));
        assertThat(won.closedAt()).isEqualTo(Facts.recordedAt(4));
        assertThat(book.closing(proposal(1)).orElseThrow().closed()).isNull();
    }

    @Test
    void laterEntriesAreListedByPeriodAndCounted() {
        assertThat(book.lateEntries(null, 0, 10)).hasSize(2);
        assertThat(book.lateEntries(period("12-15/2024"), 0, 10))
                .extracting(ClosingBook.LateEntry::lateEntry)
                .containsExactly(lateEntry(2));
        var used = book.lateEntry(lateEntry(1)).orElseThrow();
        assertThat(used.permitted()).isEqualTo(6);
        assertThat(used.entered()).isEqualTo(2);
        assertThat(used.reason()).isEqualTo("found in the archive");
        assertThat(book.lateEntry(lateEntry(2)).orElseThrow().permitted()).isNull();
    }

    @Test
    void aRecordingIsKnownToBeLateByItsOwnPosition() {
        var entered = book.entered(List.of(4L, 8L, 12L));
        assertThat(entered).extracting(ClosingBook.Entered::recorded).containsExactly(8L, 12L);
        assertThat(entered.getFirst().contract()).isEqualTo(contract(1));
        assertThat(entered.getFirst().payment()).isNull();
        assertThat(entered.getLast().payment()).isEqualTo(payment(1));
        assertThat(entered.getLast().approvedBy()).isEqualTo(person(2));
    }
}
