package vn.techledger.projections.technology;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.technology.Origin;
import vn.techledger.ledger.technology.StateFunding;
import vn.techledger.ledger.technology.TechnologyKind;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.technology.RegisteredTechnology.Stage;
import vn.techledger.projections.technology.TechnologyCorrection.State;
import vn.techledger.projections.technology.TechnologyRegister.DigitisedDocument;
import vn.techledger.projections.technology.TechnologyRegister.Filter;
import vn.techledger.projections.technology.TechnologyRegister.InventoryRow;
import vn.techledger.projections.technology.TechnologyRegister.Viewer;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;
import vn.techledger.projections.testing.TechnologyFacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.techledger.projections.testing.Facts.BINH;
import static vn.techledger.projections.testing.Facts.correction;
import static vn.techledger.projections.testing.Facts.party;
import static vn.techledger.projections.testing.Facts.recordedAt;
import static vn.techledger.projections.testing.TechnologyFacts.technology;

class TechnologyRegisterTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final List<LedgerEvent> FACTS = TechnologyFacts.everyKind(0);

    private final TechnologyRegister register = new TechnologyRegister(DATABASE.application());

    @BeforeEach
    void build() {
        Feed.rebuild(DATABASE.application(), register, Facts.log(FACTS), 100);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void showsTheDescriptionInForce() {
        var found = register.find(technology(1)).orElseThrow();

        assertThat(found.readDescription().title()).isEqualTo("Chưng cất tinh dầu quế");
        assertThat(found.inForce()).isEqualTo(10);
        assertThat(found.corrections()).isEqualTo(1);
        assertThat(found.registered()).isEqualTo(1);
        assertThat(found.registeredAt()).isEqualTo(recordedAt(1));
        assertThat(found.stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(found.publishedOn()).hasToString("2025-10");
        assertThat(found.venue()).isEqualTo("Techmart");
        assertThat(found.digitised()).isNull();
        assertThat(register.find(technology(9))).isEmpty();
    }

    @Test
    void keepsDocumentsByDigestInTheirOrder() {
        assertThat(register.documents(technology(2)))
                .containsExactly(
                        new DigitisedDocument("aa".repeat(32), 12, "Sở KH&CN", 4),
                        new DigitisedDocument("bb".repeat(32), null, null, 4),
                        new DigitisedDocument("cc".repeat(32), 1, null, 5));
        assertThat(register.find(technology(2)).orElseThrow().digitised()).isEqualTo(4);
    }

    @Test
    void countsTheInventoryWithoutWhatWasWithdrawn() {
        assertThat(register.inventory())
                .containsExactly(
                        new InventoryRow(TechnologyKind.OFFERED_TECHNOLOGY, StateFunding.YES, 1, 0),
                        new InventoryRow(TechnologyKind.RESEARCH_RESULT, StateFunding.YES, 1, 1));
    }

    @Test
    void listsTheLastRegisteredFirstPageByPage() {
        var first = register.list(Filter.ALL, Viewer.UNRESTRICTED, null, 2);
        assertThat(first).extracting(RegisteredTechnology::technology).containsExactly(technology(3), technology(2));
        assertThat(register.list(
                        Filter.ALL, Viewer.UNRESTRICTED, first.getLast().registered(), 2))
                .extracting(RegisteredTechnology::technology)
                .containsExactly(technology(1));
    }

    @Test
    void filters() {
        assertThat(ids(new Filter(TechnologyKind.OFFERED_TECHNOLOGY, null, null, null, null, null, null, null)))
                .containsExactly(technology(1));
        assertThat(ids(new Filter(null, "say dang", null, null, null, null, null, null)))
                .containsExactly(technology(3));
        assertThat(ids(new Filter(null, null, Origin.Kind.IMPORTED, null, null, null, null, null)))
                .isEmpty();
        assertThat(ids(new Filter(null, null, null, StateFunding.NO, null, null, null, null)))
                .isEmpty();
        assertThat(ids(new Filter(null, null, null, null, Stage.WITHDRAWN, null, null, null)))
                .containsExactly(technology(3));
        assertThat(ids(new Filter(null, null, null, null, null, true, null, null)))
                .containsExactly(technology(2));
        assertThat(ids(new Filter(null, null, null, null, null, false, null, null)))
                .containsExactly(technology(3), technology(1));
    }

    @Test
    void findsByOwnersAndCodesOfTheDescriptionInForceOnly() {
        assertThat(ids(new Filter(null, null, null, null, null, null, party(3), null)))
                .containsExactly(technology(1));
        assertThat(ids(new Filter(null, null, null, null, null, null, party(1), null)))
                .isEmpty();
        var science = new CodeRef("VSIC", "2018", "M");
        var bySector = new Filter(null, null, null, null, null, null, null, science);
        var byCheck = new Filter(null, null, null, null, null, null, null, new CodeRef("VSIC", "2018", "C"));
        assertThat(ids(bySector)).isEmpty();
        Feed.rebuild(DATABASE.application(), register, Facts.log(FACTS.subList(0, 9)), 2);
        assertThat(ids(bySector)).containsExactly(technology(1));
        assertThat(ids(byCheck)).containsExactly(technology(1));
    }

    @Test
    void othersSeeWhatIsOnOfferAndWhatTheyOwn() {
        assertThat(register.list(Filter.ALL, new Viewer(true, null), null, 10))
                .extracting(RegisteredTechnology::technology)
                .containsExactly(technology(1));
        Feed.rebuild(DATABASE.application(), register, Facts.log(FACTS.subList(0, 5)), 2);
        assertThat(register.list(Filter.ALL, new Viewer(true, null), null, 10)).isEmpty();
        assertThat(register.list(Filter.ALL, new Viewer(true, party(2)), null, 10))
                .extracting(RegisteredTechnology::technology)
                .containsExactly(technology(1));
    }

    @Test
    void tellsWhatBecameOfCorrections() {
        assertThat(register.corrections(technology(1)))
                .extracting(TechnologyCorrection::correction, TechnologyCorrection::state)
                .containsExactly(tuple(correction(71), State.APPROVED), tuple(correction(72), State.STALE));
        var approved = register.correction(correction(71)).orElseThrow();
        assertThat(approved.approvedBy()).isEqualTo(BINH);
        assertThat(approved.approvedPosition()).isEqualTo(10);
    }

    private List<TechnologyId> ids(Filter filter) {
        return register.list(filter, Viewer.UNRESTRICTED, null, 10).stream()
                .map(RegisteredTechnology::technology)
                .toList();
    }
}
