package vn.techledger.projections.party;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.testing.Samples;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.party.PartyDirectory.CorrectionState;
import vn.techledger.projections.party.PartyDirectory.Party;
import vn.techledger.projections.party.PartyDirectory.Said;
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
        assertThat(PARTIES.find(party(1))).hasValueSatisfying(found -> {
            assertThat(found.kind()).isEqualTo(PartyKind.ENTERPRISE);
            assertThat(found.name()).isEqualTo("Công ty Đường sắt Lạng Sơn");
            assertThat(found.position()).isEqualTo(5);
            assertThat(found.inForce()).isEqualTo(5);
            assertThat(found.effective()).isNull();
            assertThat(found.recordedAt()).isEqualTo(recordedAt(5));
        });
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
        var all = ids(null, null);
        assertThat(all).contains(party(1), party(2), party(3)).doesNotHaveDuplicates();
        assertThat(ids(null, all.get(4))).isEqualTo(all.subList(5, all.size()));
    }

    @Test
    void namesManyAtOnceAndPersonsNever() {
        assertThat(PARTIES.names(List.of(party(3), party(9), Samples.party(103))))
                .isEqualTo(Map.of(party(3), "Đại học Thái Nguyên"));
        assertThat(ids("", null)).doesNotContain(Samples.party(103));
        assertThat(PARTIES.find(Samples.party(103)).orElseThrow().name()).isNull();
    }

    @Test
    void showsTheCorrectedDetailsAndWhatWasSaidBefore() {
        var institute = Samples.party(101);
        var shown = PARTIES.find(institute).orElseThrow();
        assertThat(shown.name()).startsWith("Viện Ứng dụng");
        assertThat(PARTIES.history(institute))
                .extracting(Said::type)
                .containsExactly("techledger.party.PartyEnrolled", "techledger.party.PartyCorrected");
        assertThat(shown.inForce())
                .isEqualTo(PARTIES.history(institute).getLast().position());
        assertThat(PARTIES.corrections(institute))
                .extracting(PartyDirectory.Correction::state)
                .containsExactly(CorrectionState.APPROVED, CorrectionState.STALE);
    }

    @Test
    void tellsSinceWhenAChangeHolds() {
        var changed = PARTIES.find(Samples.party(104)).orElseThrow();
        assertThat(changed.effective()).isEqualTo(EffectiveDate.of("2025-07-01"));
        assertThat(PARTIES.history(changed.party()))
                .extracting(Said::effective)
                .containsExactly(null, EffectiveDate.of("2025-07-01"));
    }

    private static List<PartyId> ids(@Nullable String name, @Nullable PartyId after) {
        return PARTIES.list(name, after, 100).stream().map(Party::party).toList();
    }
}
