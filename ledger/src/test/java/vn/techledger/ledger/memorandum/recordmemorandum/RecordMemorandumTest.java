package vn.techledger.ledger.memorandum.recordmemorandum;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.memorandum.MemorandumTerms;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.techledger.ledger.testing.MemorandumSamples.fullMemorandumTerms;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandum;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandumRecorded;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandumTerms;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Refusals.refusal;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.TechnologySamples.registered;

class RecordMemorandumTest {

    private final RecordMemorandumState nothing = new RecordMemorandumState();
    private final RecordMemorandumState known =
            nothing.on(enrolled(1)).on(enrolled(2)).on(enrolled(3)).on(registered(1));

    @Test
    void beginsADealOfItsOwn() {
        assertThat(known.decide(record(fullMemorandumTerms())))
                .containsExactly(memorandumRecorded(1, fullMemorandumTerms()));
    }

    @Test
    void saidTwiceRecordsOnce() {
        var state = known.on(memorandumRecorded(1, fullMemorandumTerms()));
        assertThat(state.decide(record(fullMemorandumTerms()))).isEmpty();
    }

    @Test
    void refusesPartiesAndTechnologiesThatAreNotThere() {
        assertThat(reason(() -> nothing.on(enrolled(1)).on(enrolled(2)).decide(record(fullMemorandumTerms()))))
                .isEqualTo(Reason.PARTY_UNKNOWN);
        var withoutTechnology = nothing.on(enrolled(1)).on(enrolled(2)).on(enrolled(3));
        var refusal = refusal(() -> withoutTechnology.decide(record(fullMemorandumTerms())));
        assertThat(refusal.reason()).isEqualTo(Reason.TECHNOLOGY_UNKNOWN);
        assertThat(refusal.details()).containsEntry("pointer", "/technologies/0");
    }

    @Test
    void refusesASigningInTheFuture() {
        assertThat(reason(() -> known.decide(record(memorandumTerms("2027"))))).isEqualTo(Reason.SIGNED_IN_THE_FUTURE);
    }

    @Test
    void nothingExpiresBeforeItWasSigned() {
        assertThatThrownBy(() -> memorandumTerms("2025-03", "2025-02")).isInstanceOf(IllegalArgumentException.class);
        assertThat(memorandumTerms("2025-03", "2025").expires()).hasToString("2025");
    }

    private static RecordMemorandum record(MemorandumTerms terms) {
        return new RecordMemorandum(memorandum(1), terms, TODAY);
    }
}
