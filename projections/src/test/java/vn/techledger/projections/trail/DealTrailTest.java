package vn.techledger.projections.trail;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.projections.testing.Facts.AN;
import static vn.techledger.projections.testing.Facts.BINH;
import static vn.techledger.projections.testing.Facts.contract;
import static vn.techledger.projections.testing.Facts.correction;
import static vn.techledger.projections.testing.Facts.deal;
import static vn.techledger.projections.testing.Facts.recordedAt;

class DealTrailTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final DealTrail TRAIL = new DealTrail(DATABASE.application());

    @BeforeAll
    static void build() {
        Feed.rebuild(DATABASE.application(), TRAIL, Facts.log(Facts.everyKind()), 100);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void tellsEveryStepWithBeforeAndAfter() {
        var steps = TRAIL.entries(deal(1));

        assertThat(steps).extracting(DealTrail.Entry::position).startsWith(13L, 19L, 20L, 21L);
        var recording = steps.get(0);
        assertThat(recording.type()).isEqualTo("techledger.contract.ContractRecorded");
        assertThat(recording.recordedAt()).isEqualTo(recordedAt(13));
        assertThat(recording.occurredAt()).isEqualTo(recordedAt(12));
        assertThat(recording.actor()).isEqualTo(AN.toString());
        assertThat(recording.takesEffect()).isTrue();
        assertThat(recording.before()).isNull();
        assertThat(recording.after()).contains("\"HD-1\"");
        assertThat(recording.source()).isEqualTo("demo");
        assertThat(recording.line()).isEqualTo(8);
        var proposal = steps.get(1);
        assertThat(proposal.takesEffect()).isFalse();
        assertThat(proposal.before()).isEqualTo(recording.after());
        assertThat(proposal.after()).contains("\"HD-1b\"");
        assertThat(proposal.reason()).isEqualTo("misread");
        var effect = steps.get(3);
        assertThat(effect.takesEffect()).isTrue();
        assertThat(effect.correction()).isEqualTo(correction(1));
        assertThat(effect.target()).isEqualTo(13);
        assertThat(effect.before()).isEqualTo(recording.after());
        assertThat(effect.after()).isEqualTo(proposal.after());
        assertThat(effect.proposedBy()).isEqualTo(AN);
        assertThat(effect.approvedBy()).isEqualTo(BINH);
    }

    @Test
    void endsAtTheAskedPosition() {
        assertThat(TRAIL.entries(deal(1), 19)).hasSize(2);
        assertThat(TRAIL.entries(contract(2)))
                .extracting(DealTrail.Entry::type)
                .containsExactly(
                        "techledger.contract.ContractRecorded",
                        "techledger.contract.CorrectionProposed",
                        "techledger.contract.ContractCorrected");
        assertThat(TRAIL.entries(contract(99))).isEmpty();
    }

    @Test
    void tellsWhatEndedAContractAndWhatWasDropped() {
        var steps = TRAIL.entries(deal(3));

        assertThat(steps)
                .extracting(step -> step.type().substring("techledger.contract.".length()))
                .containsExactly(
                        "ContractRecorded",
                        "AmendmentProposed",
                        "ContractAmended",
                        "TerminationProposed",
                        "RetractionProposed",
                        "ProposalDropped",
                        "ContractTerminated",
                        "InvalidityProposed",
                        "ContractInvalidated",
                        "RetractionProposed",
                        "EntryRetracted");
        assertThat(steps.get(2).before()).contains("\"5000\"");
        assertThat(steps.get(2).after()).contains("\"7000\"");
        assertThat(steps.get(5).after()).isNull();
        assertThat(steps.get(5).takesEffect()).isFalse();
        assertThat(steps.get(5).reason()).isEqualTo("no paper");
        assertThat(steps.get(6).after()).contains("\"unperformed\"").contains("\"2000\"");
        assertThat(steps.get(8).before()).isEqualTo(steps.get(6).after());
        assertThat(steps.get(10).after()).isEqualTo("{\"scope\":\"LAST_CHANGE\"}");
    }

    @Test
    void tellsHowADealWasPerformedAndWhatWasPutRight() {
        var steps = TRAIL.entries(deal(1)).subList(4, 14);

        assertThat(steps)
                .extracting(step -> step.type().substring("techledger.performance.".length()))
                .containsExactly(
                        "TransferRecorded",
                        "PaymentRecorded",
                        "CreditNoteRecorded",
                        "RefundRecorded",
                        "ContractCompleted",
                        "PerformanceCorrectionProposed",
                        "PerformanceCorrectionProposed",
                        "PerformanceCorrected",
                        "PerformanceCorrectionProposed",
                        "PerformanceRecordedInError");
        assertThat(steps.get(1).line()).isEqualTo(9);
        var corrected = steps.get(7);
        assertThat(corrected.before()).isEqualTo(steps.get(1).after()).contains("40.00");
        assertThat(corrected.after()).contains("45.00");
        assertThat(corrected.takesEffect()).isTrue();
        assertThat(steps.get(6).takesEffect()).isFalse();
        var inError = steps.get(9);
        assertThat(inError.before()).isEqualTo(steps.get(2).after());
        assertThat(inError.after()).isNull();
        assertThat(inError.approvedBy()).isEqualTo(BINH);
    }

    @Test
    void tellsWhichRateWasDeterminedAndByWhom() {
        var ofContract = TRAIL.entries(deal(5));
        assertThat(ofContract)
                .extracting(step -> step.type().substring("techledger.contract.".length()))
                .containsExactly("ContractRecorded", "RateDeterminationProposed", "RateDetermined");
        assertThat(ofContract.get(1).after()).contains("\"24620\"").contains("\"central rate\"");
        assertThat(ofContract.get(1).takesEffect()).isFalse();
        assertThat(ofContract.get(2).after()).contains("\"frozen\"").contains("\"24620\"");
        assertThat(ofContract.get(2).takesEffect()).isTrue();
        assertThat(ofContract.get(2).approvedBy()).isEqualTo(BINH);

        var ofPayment = TRAIL.entries(deal(1)).subList(14, 16);
        assertThat(ofPayment)
                .extracting(DealTrail.Entry::type)
                .containsExactly(
                        "techledger.performance.PaymentRateProposed", "techledger.performance.PaymentRateDetermined");
        assertThat(ofPayment.getLast().after()).contains("\"24620\"");
        assertThat(ofPayment.getLast().before()).contains("3.00");
    }
}
