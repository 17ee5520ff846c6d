package vn.techledger.projections.trail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.LedgerEvents;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.ledger.valuation.Subject;
import vn.techledger.ledger.valuation.event.ActRetracted;
import vn.techledger.ledger.valuation.event.ActRetractionProposed;
import vn.techledger.ledger.valuation.event.ValuationRecorded;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.projections.testing.Facts.AN;
import static vn.techledger.projections.testing.Facts.BINH;
import static vn.techledger.projections.testing.Facts.contract;
import static vn.techledger.projections.testing.Facts.correction;
import static vn.techledger.projections.testing.Facts.deal;
import static vn.techledger.projections.testing.Facts.recordedAt;
import static vn.techledger.projections.testing.MemorandumFacts.begun;
import static vn.techledger.projections.testing.MemorandumFacts.memorandum;
import static vn.techledger.projections.testing.TechnologyFacts.technology;
import static vn.techledger.projections.testing.ValuationFacts.range;
import static vn.techledger.projections.testing.ValuationFacts.valuation;
import static vn.techledger.projections.testing.ValuationFacts.valued;

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
        var steps = TRAIL.entries(deal(1)).subList(5, 15);

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
    void beginsWithTheMemorandum() {
        var steps = TRAIL.entries(begun(1));

        assertThat(steps)
                .extracting(step -> step.type().substring("techledger.memorandum.".length()))
                .containsExactly(
                        "MemorandumRecorded",
                        "MemorandumCorrectionProposed",
                        "MemorandumCorrectionProposed",
                        "MemorandumCorrected");
        var recording = steps.getFirst();
        assertThat(recording.memorandum()).isEqualTo(memorandum(1));
        assertThat(recording.contract()).isNull();
        assertThat(recording.before()).isNull();
        assertThat(recording.after()).contains("\"Ghi nhớ sấy hồi\"");
        assertThat(steps.get(1).takesEffect()).isFalse();
        assertThat(steps.get(1).before()).isEqualTo(recording.after());
        assertThat(steps.get(3).before()).isEqualTo(recording.after());
        assertThat(steps.get(3).after()).contains("\"Ghi nhớ chưng cất\"");
        assertThat(steps.get(3).approvedBy()).isEqualTo(BINH);

        var ended = TRAIL.entries(begun(2)).getLast();
        assertThat(ended.type()).isEqualTo("techledger.memorandum.MemorandumEnded");
        assertThat(ended.before()).contains("\"Ghi nhớ Quế\"");
        assertThat(ended.after()).isEqualTo("{\"how\":\"WITHDRAWN\",\"on\":\"2025-06\",\"reason\":\"đổi ý\"}");
    }

    @Test
    void showsActsAboutWhatAContractTransfersAndNoneAboutTechnologiesAlone() {
        var technology = technology(1);
        var both = new Subject(technology, contract(1));
        var valued = valued(both, range("80", "120", "100"));
        var facts = List.of(
                Facts.recorded(1, Facts.terms("2024", Facts.fixed("5", "VND"))),
                new ValuationRecorded(valuation(1), deal(1), valued),
                new ValuationRecorded(valuation(2), null, valued(Subject.of(technology), range("1", "2", null))),
                new ActRetractionProposed(correction(1), valuation(1), both, deal(1), 2, "twice", List.of(), AN),
                new ActRetracted(correction(1), valuation(1), both, deal(1), 2, AN, BINH));
        Feed.rebuild(DATABASE.application(), TRAIL, Facts.log(facts), 100);
        try {
            var steps = TRAIL.entries(deal(1));
            assertThat(steps).extracting(DealTrail.Entry::position).containsExactly(1L, 2L, 4L, 5L);
            assertThat(steps.get(1).technology()).isEqualTo(technology);
            assertThat(steps.get(1).before()).isNull();
            assertThat(steps.get(2).takesEffect()).isFalse();
            assertThat(steps.get(2).reason()).isEqualTo("twice");
            assertThat(steps.get(3).before()).isEqualTo(steps.get(1).after()).contains("\"120\"");
            assertThat(steps.get(3).after()).isNull();
            assertThat(steps.get(3).approvedBy()).isEqualTo(BINH);
        } finally {
            build();
        }
    }

    @Test
    void showsEveryFactOfADeal() {
        var ofDeals = LedgerEvents.all().values().stream()
                .filter(type -> Stream.of(type.getRecordComponents())
                        .anyMatch(member -> member.getType().equals(DealId.class)))
                .collect(Collectors.toSet());

        assertThat(TRAIL.handles()).hasSizeGreaterThan(30).isEqualTo(ofDeals);
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

        var ofDeal = TRAIL.entries(deal(1));
        var ofPayment = ofDeal.subList(ofDeal.size() - 2, ofDeal.size());
        assertThat(ofPayment)
                .extracting(DealTrail.Entry::type)
                .containsExactly(
                        "techledger.performance.PaymentRateProposed", "techledger.performance.PaymentRateDetermined");
        assertThat(ofPayment.getLast().after()).contains("\"24620\"");
        assertThat(ofPayment.getLast().before()).contains("3.00");
    }
}
