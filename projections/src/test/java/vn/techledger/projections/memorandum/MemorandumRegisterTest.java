package vn.techledger.projections.memorandum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.contract.Channel;
import vn.techledger.ledger.contract.RetractionScope;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.memorandum.Ending;
import vn.techledger.ledger.memorandum.MemorandumTerms;
import vn.techledger.ledger.memorandum.event.MemorandumCorrected;
import vn.techledger.ledger.memorandum.event.MemorandumRecorded;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.MemorandumId;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.memorandum.MemorandumCorrection.State;
import vn.techledger.projections.memorandum.MemorandumRegister.Filter;
import vn.techledger.projections.memorandum.MemorandumRegister.Total;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;
import vn.techledger.projections.testing.MemorandumFacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.techledger.projections.testing.Facts.AN;
import static vn.techledger.projections.testing.Facts.BINH;
import static vn.techledger.projections.testing.Facts.contract;
import static vn.techledger.projections.testing.Facts.correction;
import static vn.techledger.projections.testing.Facts.deal;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.party;
import static vn.techledger.projections.testing.Facts.recordedAt;
import static vn.techledger.projections.testing.Facts.terms;
import static vn.techledger.projections.testing.MemorandumFacts.begun;
import static vn.techledger.projections.testing.MemorandumFacts.memorandum;
import static vn.techledger.projections.testing.MemorandumFacts.memorandumTerms;

class MemorandumRegisterTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final MemorandumRegister register = new MemorandumRegister(DATABASE.application());

    @BeforeEach
    void build() {
        Feed.rebuild(DATABASE.application(), register, Facts.log(facts()), 100);
    }

    private static List<LedgerEvent> facts() {
        var facts = new ArrayList<LedgerEvent>(MemorandumFacts.everyKind(0));
        var terms = terms("2025-07", fixed("480", "VND"));
        facts.add(new ContractRecorded(contract(1), begun(1), terms, null, memorandum(1), null));
        facts.add(new ContractRecorded(contract(2), begun(1), terms, null, memorandum(1), null));
        facts.add(new ContractRecorded(contract(3), deal(3), terms, null));
        return facts;
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void showsTheTermsInForceAndTheEnd() {
        var corrected = register.find(memorandum(1)).orElseThrow();
        assertThat(corrected.deal()).isEqualTo(begun(1));
        assertThat(corrected.inForce()).isEqualTo(7);
        assertThat(corrected.corrections()).isEqualTo(1);
        assertThat(corrected.recorded()).isEqualTo(1);
        assertThat(corrected.recordedAt()).isEqualTo(recordedAt(1));
        assertThat(corrected.readTerms().title()).isEqualTo("Ghi nhớ chưng cất");
        assertThat(corrected.ended()).isNull();
        var ended = register.find(memorandum(2)).orElseThrow();
        assertThat(ended.ended()).isEqualTo(Ending.WITHDRAWN);
        assertThat(ended.endedOn()).hasToString("2025-06");
        assertThat(ended.endedReason()).isEqualTo("đổi ý");
        assertThat(ended.endedPosition()).isEqualTo(4);
        assertThat(register.find(memorandum(9))).isEmpty();
    }

    @Test
    void countsMemorandaApartByYearAndCurrency() {
        assertThat(register.totals(2024, 2026))
                .containsExactly(
                        new Total(2025, "VND", 2, 1, 1, new BigDecimal("590")), new Total(2025, null, 1, 0, 0, null));
        assertThat(register.totals(2026, 2026)).isEmpty();
    }

    @Test
    void knowsTheContractsThatFollowed() {
        assertThat(register.following(memorandum(1)))
                .extracting(MemorandumRegister.Following::contract)
                .containsExactly(contract(1), contract(2));
        assertThat(register.following(memorandum(2))).isEmpty();
    }

    @Test
    void listsAndFilters() {
        assertThat(ids(Filter.ALL)).containsExactly(memorandum(3), memorandum(2), memorandum(1));
        assertThat(register.list(Filter.ALL, 2L, 10))
                .extracting(RegisteredMemorandum::memorandum)
                .containsExactly(memorandum(1));
        assertThat(ids(new Filter(party(3), null, null, null, null, null))).hasSize(3);
        assertThat(ids(new Filter(party(9), null, null, null, null, null))).isEmpty();
        assertThat(ids(new Filter(null, 2024, null, null, null, null))).isEmpty();
        assertThat(ids(new Filter(null, null, Channel.FLOOR, null, null, null))).isEmpty();
        assertThat(ids(new Filter(null, null, null, "nho QUE", null, null))).containsExactly(memorandum(2));
        assertThat(ids(new Filter(null, null, null, null, "BB-2025", null))).containsExactly(memorandum(1));
        assertThat(ids(new Filter(null, null, null, null, null, true))).containsExactly(memorandum(2));
    }

    @Test
    void tellsWhatBecameOfCorrections() {
        assertThat(register.corrections(memorandum(1)))
                .extracting(MemorandumCorrection::correction, MemorandumCorrection::state)
                .containsExactly(tuple(correction(81), State.APPROVED), tuple(correction(82), State.STALE));
        assertThat(register.correction(correction(81)).orElseThrow().approvedPosition())
                .isEqualTo(7);
    }

    @Test
    void tellsWhereAPartySignedTwoMemorandaOfTheSameNumber() {
        var facts = new ArrayList<>(MemorandumFacts.everyKind(0));
        facts.add(new MemorandumRecorded(memorandum(4), begun(4), numbered("BB-2025", 2, 4)));
        int recorded = facts.size();
        facts.add(new MemorandumRecorded(memorandum(5), begun(5), numbered("BB-2025", 3, 5)));
        facts.add(new MemorandumRecorded(memorandum(6), begun(6), numbered(null, 1, 2)));
        facts.add(new MemorandumRecorded(memorandum(7), begun(7), numbered(null, 1, 2)));
        Feed.rebuild(DATABASE.application(), register, Facts.log(facts), 100);

        // party 3 only stands between the others in memorandum 1, and signed memorandum 5
        assertThat(repeated()).containsExactly(memorandum(4), memorandum(1));
        assertThat(register.find(memorandum(4)).orElseThrow().numberRepeated()).isTrue();

        facts.add(new MemorandumCorrected(
                correction(83), memorandum(4), begun(4), recorded, numbered("BB-2026", 2, 4), AN, BINH));
        Feed.rebuild(DATABASE.application(), register, Facts.log(facts), 100);
        assertThat(repeated()).isEmpty();
    }

    private List<MemorandumId> repeated() {
        return register.list(Filter.ALL, null, 10).stream()
                .filter(RegisteredMemorandum::numberRepeated)
                .map(RegisteredMemorandum::memorandum)
                .toList();
    }

    private static MemorandumTerms numbered(@Nullable String number, int one, int other) {
        var terms = memorandumTerms("Ghi nhớ", "2025", Amount.UNKNOWN);
        return new MemorandumTerms(
                number,
                terms.title(),
                List.of(party(one), party(other)),
                List.of(),
                terms.signed(),
                null,
                terms.potentialValue(),
                terms.channel(),
                List.of(),
                List.of(),
                null);
    }

    private List<MemorandumId> ids(Filter filter) {
        return register.list(filter, null, 10).stream()
                .map(RegisteredMemorandum::memorandum)
                .toList();
    }

    @Test
    void contractsAreFollowedAsTheyStandAndVoidOnesDoNotCount() {
        var facts = facts();
        var terms = terms("2025-07", fixed("500", "VND"));
        facts.add(Facts.amended(1, 1, 8, "2025-09", terms));
        facts.add(Facts.retracted(2, 2, 9, RetractionScope.CONTRACT));
        facts.add(Facts.invalidated(3, 3, 10));
        Feed.rebuild(DATABASE.application(), register, Facts.log(facts), 3);
        var following = register.following(memorandum(1));
        assertThat(following.getFirst().agreement().terms()).isEqualTo(terms);
        assertThat(following.getFirst().agreement().signed()).hasToString("2025-07");
        assertThat(following.getLast().agreement().retracted()).isTrue();
        assertThat(followed()).as("one of two is enough").isEqualTo(1);

        facts.add(Facts.invalidated(4, 1, 11));
        Feed.rebuild(DATABASE.application(), register, Facts.log(facts), 100);
        assertThat(followed()).isZero();
        assertThat(register.following(memorandum(1))).hasSize(2);

        facts.add(Facts.retracted(5, 1, 14, RetractionScope.LAST_CHANGE));
        Feed.rebuild(DATABASE.application(), register, Facts.log(facts), 100);
        assertThat(followed()).isEqualTo(1);
        assertThat(register.following(memorandum(1)).getFirst().agreement().end())
                .isNull();
    }

    private long followed() {
        return register.totals(2024, 2026).getFirst().followed();
    }
}
