package vn.techledger.projections.intermediary;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.intermediary.IntermediaryRegister.Counts;
import vn.techledger.projections.intermediary.IntermediaryRegister.Intermediary;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Samples.party;

class IntermediaryRegisterTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final IntermediaryRegister REGISTER = new IntermediaryRegister(DATABASE.application());

    @BeforeAll
    static void build() {
        Feed.rebuild(DATABASE.application(), REGISTER, Facts.log(Facts.everyKind()), 100);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void countsThoseFormedConnectedAndDissolved() {
        assertThat(REGISTER.counts()).isEqualTo(new Counts(2, 1, 1, 0, 1, 0));
    }

    @Test
    void showsConnectionsAlsoThoseThatEnded() {
        assertThat(REGISTER.find(party(104)).orElseThrow().formed()).isEqualTo(EffectiveDate.of("2024"));
        var links = REGISTER.connections(party(104));
        assertThat(links).hasSize(2);
        assertThat(links.getFirst().until()).isEqualTo(EffectiveDate.of("2026-01"));
        assertThat(links.getFirst().endedPosition()).isNotNull();
        assertThat(links.getLast().since()).isNull();
        assertThat(links.getLast().endedPosition()).isNull();
    }

    @Test
    void connectionsEndWithTheIntermediary() {
        var dissolved = REGISTER.find(party(105)).orElseThrow();
        assertThat(dissolved.formed()).isNull();
        assertThat(dissolved.dissolved()).isEqualTo(EffectiveDate.of("2026-06-30"));
        assertThat(REGISTER.connections(party(105)))
                .allSatisfy(link -> assertThat(link.endedPosition()).isEqualTo(dissolved.dissolvedPosition()));
    }

    @Test
    void listsPageByPage() {
        var all = REGISTER.list(0, 10);
        assertThat(all).extracting(Intermediary::party).containsExactly(party(104), party(105));
        assertThat(REGISTER.list(all.getFirst().formedPosition(), 10)).containsExactly(all.getLast());
        assertThat(REGISTER.find(party(101))).isEmpty();
    }
}
