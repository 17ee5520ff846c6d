package vn.techledger.projections;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.techledger.ledger.LedgerEvents;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.ReadModelSchema;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every read model alike. */
class CatalogueTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final List<RecordedEvent> LOG = Facts.log(Facts.everyKind());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    static Stream<ReadModel> models() {
        return Catalogue.on(DATABASE.application()).all().stream();
    }

    @Test
    void everyFactIsShownOrLeftOutForAReason() {
        var shown = new HashSet<Class<? extends LedgerEvent>>();
        models().forEach(model -> shown.addAll(model.handles()));

        assertThat(shown).doesNotContainAnyElementsOf(Catalogue.NOT_SHOWN.keySet());
        shown.addAll(Catalogue.NOT_SHOWN.keySet());
        assertThat(shown).containsExactlyInAnyOrderElementsOf(LedgerEvents.all().values());
        assertThat(Catalogue.NOT_SHOWN.values())
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    @Test
    void theSamplesHoldEveryFact() {
        assertThat(Facts.everyKind().stream().map(Object::getClass).distinct().toList())
                .hasSameSizeAs(LedgerEvents.all().values());
    }

    @ParameterizedTest
    @MethodSource("models")
    void theSizeOfBatchesDoesNotShowInTheRows(ReadModel model) {
        Feed.rebuild(DATABASE.application(), model, LOG, 1);
        var singly = Feed.rows(DATABASE.application(), model);
        Feed.rebuild(DATABASE.application(), model, LOG, 7);
        assertThat(Feed.rows(DATABASE.application(), model)).isEqualTo(singly);
        Feed.rebuild(DATABASE.application(), model, LOG, 100);
        assertThat(Feed.rows(DATABASE.application(), model)).isEqualTo(singly);
        assertThat(new ReadModelSchema(model).position(DATABASE.application())).isEqualTo(LOG.size());
    }

    @ParameterizedTest
    @MethodSource("models")
    void repeatedEventsChangeNothing(ReadModel model) {
        Feed.rebuild(DATABASE.application(), model, LOG, 100);
        var once = Feed.rows(DATABASE.application(), model);

        Feed.apply(DATABASE.application(), model, LOG, 7);

        assertThat(Feed.rows(DATABASE.application(), model)).isEqualTo(once);
    }
}
