package vn.techledger.projections.closing;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.closing.PeriodMovements.Effect;
import vn.techledger.projections.closing.PeriodMovements.Moved;
import vn.techledger.projections.readmodel.NotReached;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;
import vn.techledger.projections.value.TransactionValue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.techledger.ledger.testing.ClosingSamples.period;
import static vn.techledger.projections.testing.Facts.deal;

class PeriodMovementsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final List<LedgerEvent> FACTS = List.of(
            Facts.recorded(1, Facts.terms("2024-03-01", Facts.fixed("100.00", "USD"))),
            Facts.recorded(2, Facts.terms("2024", Facts.fixed("200.00", "USD"))),
            Facts.recorded(3, Facts.terms("2024-12", Facts.fixed("300.00", "USD"))),
            Facts.recorded(4, Facts.terms("2023-12-15", Facts.fixed("400.00", "USD"))),
            // the period may be closed here
            Facts.proposed(1, 1, 1, Facts.terms("2024-03-01", Facts.fixed("150.00", "USD"))),
            Facts.corrected(1, 1, 1, Facts.terms("2024-03-01", Facts.fixed("150.00", "USD"))),
            Facts.recorded(5, Facts.terms("2024-12-31", Facts.fixed("7.00", "USD"))),
            Facts.recorded(6, Facts.terms("2025", Facts.fixed("9.00", "USD"))));

    private final TransactionValue values = new TransactionValue(DATABASE.application());
    private final PeriodMovements movements = new PeriodMovements(DATABASE.application());

    @BeforeAll
    static void build() {
        Feed.rebuild(DATABASE.application(), new TransactionValue(DATABASE.application()), Facts.log(FACTS), 3);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void theyAddUpToTheFiguresOfTheYear() {
        assertThat(movements.page(values, period("01-01/2024"), 0, 8, 10))
                .containsExactly(
                        moved(1, 1, 1, "100.00"),
                        moved(2, 2, 1, "200.00"),
                        moved(3, 3, 1, "300.00"),
                        moved(6, 1, 0, "50.00"),
                        moved(7, 5, 1, "7.00"));
    }

    @Test
    void behindAPositionOnlyWhatCameLater() {
        assertThat(movements.page(values, period("01-01/2024"), 4, 8, 10))
                .containsExactly(moved(6, 1, 0, "50.00"), moved(7, 5, 1, "7.00"));
        assertThat(movements.page(values, period("01-01/2024"), 4, 6, 10)).containsExactly(moved(6, 1, 0, "50.00"));
        assertThat(movements.page(values, period("01-01/2024"), 4, 8, 1)).containsExactly(moved(6, 1, 0, "50.00"));
    }

    @Test
    void theOtherCalendarTakesOnlyWhatCertainlyLiesInIt() {
        assertThat(movements.page(values, period("12-15/2024"), 0, 8, 10))
                .containsExactly(moved(1, 1, 1, "100.00"), moved(4, 4, 1, "400.00"), moved(6, 1, 0, "50.00"));
        assertThat(movements.page(values, period("12-15/2025"), 0, 8, 10)).containsExactly(moved(7, 5, 1, "7.00"));
    }

    @Test
    void whatLiesAheadIsNotGuessed() {
        assertThatExceptionOfType(NotReached.class)
                .isThrownBy(() -> movements.page(values, period("01-01/2024"), 0, 9, 10));
    }

    private static Moved moved(long position, int number, long count, String amount) {
        return new Moved(position, deal(number), List.of(new Effect("USD", null, count, new BigDecimal(amount))));
    }
}
