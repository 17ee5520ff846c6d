package vn.techledger.ledger.contract.approvechange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.contract.ChangeKind;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.RetractionScope;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.ContractTerminated;
import vn.techledger.ledger.contract.event.RateDetermined;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.reference.RateKey;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.testing.RateSamples;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.ChangeSamples.amended;
import static vn.techledger.ledger.testing.ChangeSamples.amendmentProposed;
import static vn.techledger.ledger.testing.ChangeSamples.dropped;
import static vn.techledger.ledger.testing.ChangeSamples.invalidated;
import static vn.techledger.ledger.testing.ChangeSamples.invalidityProposed;
import static vn.techledger.ledger.testing.ChangeSamples.rateDetermined;
import static vn.techledger.ledger.testing.ChangeSamples.rateProposed;
import static vn.techledger.ledger.testing.ChangeSamples.retracted;
import static vn.techledger.ledger.testing.ChangeSamples.retractionProposed;
import static vn.techledger.ledger.testing.ChangeSamples.terminated;
import static vn.techledger.ledger.testing.ChangeSamples.terminationProposed;
import static vn.techledger.ledger.testing.RateSamples.USD;
import static vn.techledger.ledger.testing.RateSamples.rateAdopted;
import static vn.techledger.ledger.testing.RateSamples.usd;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.corrected;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposed;
import static vn.techledger.ledger.testing.Samples.proposedOf;
import static vn.techledger.ledger.testing.Samples.recorded;
import static vn.techledger.ledger.testing.Samples.terms;

class ApproveChangeTest {

    private static final ContractTerms WRONG = terms("HD-1", "VND 100");
    private static final ContractTerms RIGHT = terms("HD-2", "VND 200");

    private final ApproveChangeState nothing =
            new ApproveChangeState(approve(1, "HD-2", 2).boundary());

    private final ApproveChangeState without =
            new ApproveChangeState(approve(1, null, 2).boundary());

    /** Contract 1 was recorded at position 5; person 1 proposed correction 1 of it. */
    private final ApproveChangeState known = on(nothing, 5, recorded(1, WRONG)).on(proposed(1, 1, 5, RIGHT));

    @Test
    void takesEffectWithTheApprovalOfAnotherPerson() {
        assertThat(known.decide(approve(1, "HD-2", 2))).containsExactly(corrected(1, 1, 5, RIGHT, "HD-1"));
    }

    @Test
    void setsTheNumberFreeThatTheContractHadLast() {
        var state = on(known, 7, corrected(9, 1, 5, terms("HD-3"), "HD-1")).on(proposed(1, 1, 7, RIGHT));
        assertThat(state.decide(approve(1, "HD-2", 2))).containsExactly(corrected(1, 1, 7, RIGHT, "HD-3"));
    }

    @Test
    void refusesTheProposerHimself() {
        assertThat(reason(() -> known.decide(approve(1, "HD-2", 1)))).isEqualTo(Reason.APPROVER_IS_PROPOSER);
    }

    @Test
    void refusesACorrectionThatNobodyProposed() {
        assertThat(reason(() -> on(nothing, 5, recorded(1, WRONG)).decide(approve(1, "HD-2", 2))))
                .isEqualTo(Reason.CORRECTION_UNKNOWN);
    }

    @Test
    void refusesACorrectionOfAnotherContract() {
        var state = on(nothing, 5, recorded(1, WRONG)).on(proposed(1, 2, 5, RIGHT));
        assertThat(reason(() -> state.decide(approve(1, "HD-2", 2)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
    }

    @Test
    void refusesWhoDoesNotNameTheNumberThatTheProposalGives() {
        assertThat(reason(() -> known.decide(approve(1, "HD-3", 2)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
        assertThat(reason(() -> known.decide(approve(1, null, 2)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
    }

    @Test
    void takesNoOtherProposalForItsOwn() {
        var state = on(nothing, 5, recorded(1, WRONG)).on(proposed(2, 1, 5, RIGHT));
        assertThat(reason(() -> state.decide(approve(1, "HD-2", 2)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        var state = on(known, 8, corrected(1, 1, 5, RIGHT, "HD-1"));
        assertThat(reason(() -> state.decide(approve(1, "HD-2", 2)))).isEqualTo(Reason.CORRECTION_ALREADY_APPROVED);
    }

    @Test
    void refusesAProposalThatAnotherCorrectionOvertook() {
        var state = on(known, 8, corrected(2, 1, 5, terms("HD-1", "VND 300"), "HD-1"));
        assertThat(reason(() -> state.decide(approve(1, "HD-2", 2)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
    }

    @Test
    void refusesANumberThatAnotherContractGotSinceTheProposal() {
        var state = on(known, 8, recorded(2, terms("HD-2")));
        assertThat(reason(() -> state.decide(approve(1, "HD-2", 2)))).isEqualTo(Reason.REFERENCE_ALREADY_USED);
    }

    @Test
    void doesNotTakeAnotherContractOfTheSameNumberForItsOwn() {
        var state = on(on(known, 8, recorded(2, terms("HD-2"))), 9, corrected(7, 2, 8, terms("HD-4"), "HD-2"));
        assertThat(state.decide(approve(1, "HD-2", 2))).containsExactly(corrected(1, 1, 5, RIGHT, "HD-1"));
    }

    @Test
    void anAmendmentTakesEffect() {
        var state = on(nothing, 5, recorded(1, WRONG)).on(amendmentProposed(1, 1, 5, RIGHT));
        assertThat(state.decide(approve(ChangeKind.AMENDMENT, "HD-2")))
                .containsExactly(amended(1, 1, 5, RIGHT, "HD-1"));
    }

    @Test
    void aTerminationTakesEffect() {
        var state = on(without, 5, recorded(1, WRONG)).on(terminationProposed(1, 1, 5));
        assertThat(state.decide(approve(ChangeKind.TERMINATION, null))).containsExactly(terminated(1, 1, 5));
    }

    @Test
    void anInvalidityTakesEffect() {
        var state = on(without, 5, recorded(1, WRONG)).on(invalidityProposed(1, 1, 5));
        assertThat(state.decide(approve(ChangeKind.INVALIDITY, null))).containsExactly(invalidated(1, 1, 5));
    }

    @Test
    void aRetractionTakesEffectAndSetsTheNumberFree() {
        var state = on(without, 5, recorded(1, WRONG)).on(retractionProposed(1, 1, 5, RetractionScope.CONTRACT, null));
        assertThat(state.decide(approve(ChangeKind.RETRACTION, null)))
                .containsExactly(retracted(1, 1, 5, RetractionScope.CONTRACT, null, "HD-1"));
    }

    @Test
    void refusesARetractionThatWouldBringBackANumberThatAnotherContractGotMeanwhile() {
        var state = on(on(nothing, 5, recorded(1, RIGHT)), 6, amended(9, 1, 5, WRONG, "HD-2"))
                .on(retractionProposed(1, 1, 6, RetractionScope.LAST_CHANGE, "HD-2"));
        assertThat(state.decide(approve(ChangeKind.RETRACTION, "HD-2")))
                .containsExactly(retracted(1, 1, 6, RetractionScope.LAST_CHANGE, "HD-2", "HD-1"));
        var taken = on(state, 8, recorded(2, RIGHT));
        assertThat(reason(() -> taken.decide(approve(ChangeKind.RETRACTION, "HD-2"))))
                .isEqualTo(Reason.REFERENCE_ALREADY_USED);
    }

    @Test
    void aCorrectionOfAnEarlierEntryLeavesTheNumberInForce() {
        var state = on(on(without, 5, recorded(1, WRONG)), 6, amended(9, 1, 5, RIGHT, "HD-1"))
                .on(proposedOf(1, 1, 6, 0, terms("HD-7")));
        assertThat(state.decide(approve(ChangeKind.CORRECTION, null)))
                .singleElement()
                .isInstanceOfSatisfying(ContractCorrected.class, fact -> {
                    assertThat(fact.entry()).isZero();
                    assertThat(fact.replacedReference()).isNull();
                });
    }

    @Test
    void refusesAProposalOfAnotherKind() {
        assertThat(reason(() -> known.decide(approve(ChangeKind.AMENDMENT, "HD-2"))))
                .isEqualTo(Reason.CORRECTION_UNKNOWN);
    }

    @Test
    void ofTwoProposalsForTheSameFactTheSecondComesTooLate() {
        var state = on(known.on(terminationProposed(2, 1, 5)), 8, terminated(2, 1, 5));
        assertThat(reason(() -> state.decide(approve(1, "HD-2", 2)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
    }

    @Test
    void refusesAProposalThatWasDropped() {
        var state = known.on(dropped(1, 1, ChangeKind.CORRECTION));
        assertThat(reason(() -> state.decide(approve(1, "HD-2", 2)))).isEqualTo(Reason.CORRECTION_ALREADY_DROPPED);
        assertThat(known.on(dropped(2, 1, ChangeKind.CORRECTION)).decide(approve(1, "HD-2", 2)))
                .hasSize(1);
    }

    @Test
    void freezesTheRateOfTheDayThatTheCorrectionGives() {
        var state = rated();
        var effect = (ContractCorrected) state.decide(approve(USD)).getFirst();
        assertThat(effect.frozen()).isEqualTo(RateSamples.frozen("24620", 2));
        assertThat(((ContractCorrected) unrated().decide(approve(USD)).getFirst()).frozen())
                .isNull();
    }

    @Test
    void refusesWhoDoesNotNameTheRateThatTheProposalNeeds() {
        assertThat(reason(() -> rated().decide(approve(null)))).isEqualTo(Reason.CORRECTION_UNKNOWN);
    }

    @Test
    void aDeterminedRateIsFrozenAndQuotesItsProposal() {
        assertThat(determining().decide(determine()))
                .containsExactly(rateDetermined(1, 1, 5, null, RateSamples.frozen("24620", 6)));
    }

    @Test
    void aDeterminedRateQuotesTheTableThatAdoptedItMeanwhile() {
        var adopted = rateAdopted(1, usd("24620"));
        var state = determining().on(adopted, RecordedEvents.of(8, adopted));
        assertThat(state.decide(determine()))
                .containsExactly(rateDetermined(1, 1, 5, null, RateSamples.frozen("24620", 8)));
    }

    @Test
    void refusesToDetermineAnotherRateThanTheAdoptedOne() {
        var adopted = rateAdopted(1, usd("23979"));
        var state = determining().on(adopted, RecordedEvents.of(8, adopted));
        assertThat(reason(() -> state.decide(determine()))).isEqualTo(Reason.RATE_DIFFERS_FROM_ADOPTED);
    }

    @Test
    void ofTwoDeterminationsForTheSameFactTheSecondComesTooLate() {
        var state = on(determining(), 9, rateDetermined(2, 1, 5, null, RateSamples.frozen("1", 7)));
        assertThat(reason(() -> state.decide(determine()))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
        var twice = on(determining(), 9, rateDetermined(1, 1, 5, null, RateSamples.frozen("24620", 6)));
        assertThat(reason(() -> twice.decide(determine()))).isEqualTo(Reason.CORRECTION_ALREADY_APPROVED);
    }

    /** Person 1 proposed at position 6 which rate values contract 1. */
    private ApproveChangeState determining() {
        var start = new ApproveChangeState(determine().boundary());
        var proposal = rateProposed(1, 1, 5, null, RateSamples.proposed("24620"));
        return on(start, 5, recorded(1, dollars("2024"))).on(proposal, RecordedEvents.of(6, proposal));
    }

    private static ApproveChange determine() {
        return new ApproveChange(correction(1), contract(1), ChangeKind.RATE_DETERMINATION, null, USD, person(2));
    }

    private static ContractTerms dollars(String signed) {
        return terms("HD-2", signed, List.of(party(1)), List.of(party(2)), List.of(), "USD 200", List.of());
    }

    private ApproveChangeState unrated() {
        var start = new ApproveChangeState(approve(USD).boundary());
        return on(start, 5, recorded(1, WRONG)).on(proposed(1, 1, 5, dollars("2024-03-15")));
    }

    private ApproveChangeState rated() {
        return unrated().on(rateAdopted(1, usd("24620")), RecordedEvents.of(2, rateAdopted(1, usd("24620"))));
    }

    private static ApproveChange approve(@Nullable RateKey rate) {
        return new ApproveChange(correction(1), contract(1), ChangeKind.CORRECTION, "HD-2", rate, person(2));
    }

    private static ApproveChange approve(ChangeKind kind, @Nullable String reference) {
        return new ApproveChange(correction(1), contract(1), kind, reference, null, person(2));
    }

    private static ApproveChange approve(int correction, @Nullable String reference, int approver) {
        return new ApproveChange(
                correction(correction), contract(1), ChangeKind.CORRECTION, reference, null, person(approver));
    }

    private static ApproveChangeState on(ApproveChangeState state, long position, LedgerEvent fact) {
        var at = RecordedEvents.of(position, fact);
        return switch (fact) {
            case ContractRecorded e -> state.on(e, at);
            case ContractCorrected e -> state.on(e, at);
            case ContractAmended e -> state.on(e, at);
            case ContractTerminated e -> state.on(e, at);
            case RateDetermined e -> state.on(e, at);
            default -> throw new AssertionError(fact);
        };
    }
}
