package vn.techledger.projections.confidentiality;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.confidentiality.ConfidentialityRule;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.testing.ConfidentialitySamples;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.ConfidentialitySamples.releaseScreened;
import static vn.techledger.ledger.testing.ConfidentialitySamples.ruleAdopted;
import static vn.techledger.ledger.testing.ConfidentialitySamples.ruleProposed;
import static vn.techledger.ledger.testing.ConfidentialitySamples.tableScreened;
import static vn.techledger.ledger.testing.FigureSamples.publication;
import static vn.techledger.ledger.testing.Samples.proposal;

class ConfidentialityBookTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private static final List<LedgerEvent> FACTS = List.of(
            ruleProposed(1, null),
            ruleAdopted(1),
            tableScreened(1, 2, null),
            tableScreened(2, 2, null),
            releaseScreened(1, 2, null),
            ruleProposed(2, 2L),
            ruleAdopted(2),
            releaseScreened(2, 2, 5L));

    private final ConfidentialityBook book = new ConfidentialityBook(DATABASE.application());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void theRuleIsKnownAsOfEveryPosition() {
        Feed.rebuild(DATABASE.application(), book, Facts.log(FACTS), 3);
        assertThat(book.inForce(1)).isEmpty();
        assertThat(book.inForce(6).orElseThrow().standing().adopted()).isEqualTo(2);
        assertThat(book.inForce(8).orElseThrow().standing().adopted()).isEqualTo(7);
        ConfidentialityRule rule = book.adoptedBy(2).orElseThrow().content();
        assertThat(rule).isEqualTo(ConfidentialitySamples.rule());
        assertThat(book.rule(proposal(2)).orElseThrow().standing().replaces()).isEqualTo(2);
        assertThat(book.rules(1, 10)).hasSize(1);
    }

    @Test
    void knowsWhatTablesWereScreenedAndWhichWasReleasedLast() {
        Feed.rebuild(DATABASE.application(), book, Facts.log(FACTS.subList(0, 4)), 10);
        assertThat(book.newestRelease()).isEmpty();
        Feed.rebuild(DATABASE.application(), book, Facts.log(FACTS), 10);
        assertThat(book.newestRelease()).contains(8L);
        assertThat(book.screening(publication(1)))
                .contains(new ConfidentialityBook.Screened(
                        2, ConfidentialitySamples.rule().sha256(), 2, null));
        assertThat(book.screening(publication(9))).isEmpty();
    }
}
