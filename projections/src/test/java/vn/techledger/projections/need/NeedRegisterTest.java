package vn.techledger.projections.need;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.NeedId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.need.NeedRegister.RegisteredNeed;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;
import vn.techledger.projections.testing.NeedFacts;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.projections.testing.Facts.party;
import static vn.techledger.projections.testing.Facts.recordedAt;
import static vn.techledger.projections.testing.NeedFacts.need;

class NeedRegisterTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final NeedRegister register = new NeedRegister(DATABASE.application());

    @BeforeEach
    void build() {
        Feed.rebuild(DATABASE.application(), register, Facts.log(NeedFacts.everyKind()), 100);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void showsANeedAndItsEnd() {
        var found = register.find(need(1)).orElseThrow();
        assertThat(found.seeker()).isEqualTo(party(1));
        assertThat(found.registeredAt()).isEqualTo(recordedAt(1));
        assertThat(found.withdrawnOn()).hasToString("2026-01");
        assertThat(found.withdrawn()).isEqualTo(3);
        assertThat(register.find(need(9))).isEmpty();
    }

    @Test
    void listsAndFilters() {
        assertThat(ids(null, null, null)).containsExactly(need(2), need(1));
        assertThat(ids(party(2), null, null)).containsExactly(need(2));
        assertThat(ids(null, "say hoi", null)).containsExactly(need(1));
        assertThat(ids(null, null, true)).containsExactly(need(2));
        assertThat(register.list(null, null, null, 2L, 10))
                .extracting(RegisteredNeed::need)
                .containsExactly(need(1));
    }

    private List<NeedId> ids(@Nullable PartyId seeker, @Nullable String title, @Nullable Boolean open) {
        return register.list(seeker, title, open, null, 10).stream()
                .map(RegisteredNeed::need)
                .toList();
    }
}
