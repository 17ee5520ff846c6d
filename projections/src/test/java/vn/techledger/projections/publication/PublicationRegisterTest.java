package vn.techledger.projections.publication;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.testing.FigureSamples;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.indicator.IndicatorBook;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.FigureSamples.publication;
import static vn.techledger.ledger.testing.FigureSamples.publicationProposed;
import static vn.techledger.ledger.testing.FigureSamples.publicationReleased;

class PublicationRegisterTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private static final List<LedgerEvent> FACTS = List.of(
            publicationProposed(1, Vintage.ESTIMATE, 1, null),
            publicationProposed(2, Vintage.ESTIMATE, 1, null),
            publicationReleased(1, Vintage.ESTIMATE),
            publicationProposed(3, Vintage.FINAL, 1, 3L),
            publicationReleased(3, Vintage.FINAL));

    private final PublicationRegister register = new PublicationRegister(DATABASE.application());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void keepsTheExactTextAndSaysWhatReplacedWhat() {
        Feed.rebuild(DATABASE.application(), register, Facts.log(FACTS), 2);
        assertThat(register.released(0, 10))
                .extracting(PublicationRegister.Publication::publication)
                .containsExactly(publication(1), publication(3));
        assertThat(register.publications(0, 10)).hasSize(3);
        var first = register.publication(publication(1)).orElseThrow();
        assertThat(first.table()).isEqualTo(FigureSamples.table(Vintage.ESTIMATE, 1));
        assertThat(first.released()).isEqualTo(3);
        assertThat(first.releasedAt()).isEqualTo(Facts.recordedAt(3));
        assertThat(register.replacementOf(3)).contains(publication(3));
        assertThat(register.replacementOf(5)).isEmpty();
        assertThat(register.publication(publication(2)).orElseThrow().released())
                .isNull();
    }

    @Test
    void definitionsAreKnownAsOfEveryPosition() {
        var book = new IndicatorBook(DATABASE.application());
        Feed.rebuild(
                DATABASE.application(),
                book,
                Facts.log(List.of(
                        FigureSamples.definitionProposed(1, 1, null),
                        FigureSamples.definitionAdopted(1, 1),
                        FigureSamples.definitionProposed(2, 1, 2L),
                        FigureSamples.definitionAdopted(2, 2))),
                3);
        assertThat(book.inForce(FigureSamples.INDICATOR, 1)).isEmpty();
        assertThat(book.inForce(FigureSamples.INDICATOR, 3)
                        .orElseThrow()
                        .standing()
                        .adopted())
                .isEqualTo(2);
        assertThat(book.inForce(FigureSamples.INDICATOR, 4)
                        .orElseThrow()
                        .standing()
                        .adopted())
                .isEqualTo(4);
        assertThat(book.adoptedBy(2).orElseThrow().content()).isEqualTo(FigureSamples.definition(1));
        assertThat(book.definitions(1, 10)).hasSize(1);
    }
}
