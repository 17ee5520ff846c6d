package vn.techledger.projections.party;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.party.PartyDirectory.Party;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.projections.testing.Facts.party;
import static vn.techledger.projections.testing.Facts.recordedAt;

class PartyDirectoryTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final PartyDirectory PARTIES = new PartyDirectory(DATABASE.application());

    @BeforeAll
    static void build() {
        Feed.rebuild(DATABASE.application(), PARTIES, Facts.log(Facts.everyKind()), 100);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void findsAParty() {
        assertThat(PARTIES.find(party(1)))
                .contains(new Party(
                        party(1), PartyKind.ENTERPRISE, "Công ty Đường sắt Lạng Sơn", "VN", 5, recordedAt(5)));
        assertThat(PARTIES.find(party(9))).isEmpty();
    }

    @Test
    void searchesWithoutMarksAndCase() {
        assertThat(ids("duong SAT", null)).containsExactly(party(1));
        assertThat(ids("0%", null)).containsExactly(party(2));
        assertThat(ids("0_", null)).isEmpty();
    }

    @Test
    void listsByNamePageByPage() {
        assertThat(ids(null, null)).containsExactly(party(1), party(3), party(2));
        assertThat(ids(null, party(1))).containsExactly(party(3), party(2));
    }

    @Test
    void namesManyAtOnce() {
        assertThat(PARTIES.names(List.of(party(3), party(9)))).isEqualTo(Map.of(party(3), "Đại học Thái Nguyên"));
    }

    private static List<PartyId> ids(@Nullable String name, @Nullable PartyId after) {
        return PARTIES.list(name, after, 10).stream().map(Party::party).toList();
    }
}
