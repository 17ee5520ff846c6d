package vn.techledger.ledger.contract.proposechange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.contract.Change;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.RetractionScope;
import vn.techledger.ledger.contract.SectorShare;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractInvalidated;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.ContractTerminated;
import vn.techledger.ledger.contract.event.EntryRetracted;
import vn.techledger.ledger.contract.event.RateDetermined;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.reference.ExchangeRate;
import vn.techledger.ledger.reference.ProposedRate;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.testing.ChangeSamples;
import vn.techledger.ledger.testing.RateSamples;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.ChangeSamples.ENDED;
import static vn.techledger.ledger.testing.ChangeSamples.SIGNED;
import static vn.techledger.ledger.testing.ChangeSamples.UNPERFORMED;
import static vn.techledger.ledger.testing.ChangeSamples.amended;
import static vn.techledger.ledger.testing.ChangeSamples.amendmentProposed;
import static vn.techledger.ledger.testing.ChangeSamples.invalidated;
import static vn.techledger.ledger.testing.ChangeSamples.invalidityProposed;
import static vn.techledger.ledger.testing.ChangeSamples.rateDetermined;
import static vn.techledger.ledger.testing.ChangeSamples.rateProposed;
import static vn.techledger.ledger.testing.ChangeSamples.retracted;
import static vn.techledger.ledger.testing.ChangeSamples.retractionProposed;
import static vn.techledger.ledger.testing.ChangeSamples.terminated;
import static vn.techledger.ledger.testing.ChangeSamples.terminationProposed;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.about;
import static vn.techledger.ledger.testing.Samples.corrected;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.entryProposed;
import static vn.techledger.ledger.testing.Samples.listAdopted;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.proposed;
import static vn.techledger.ledger.testing.Samples.proposedOf;
import static vn.techledger.ledger.testing.Samples.recorded;
import static vn.techledger.ledger.testing.Samples.terms;
import static vn.techledger.ledger.testing.Samples.total;
import static vn.techledger.ledger.testing.Samples.withSector;
import static vn.techledger.ledger.testing.TechnologySamples.registered;
import static vn.techledger.ledger.testing.TechnologySamples.technology;

class ProposeChangeTest {

    private static final ContractTerms WRONG = terms("HD-1", "VND 100");
    private static final ContractTerms RIGHT = terms("HD-1", "VND 200");
    private static final Map<Class<?>, String> REASONS = Map.of(
            Change.Amendment.class, "scope grew",
            Change.Termination.class, "insolvent",
            Change.Invalidity.class, "contrary to law",
            Change.Retraction.class, "entered twice",
            Change.RateDetermination.class, "no rate that day");
    private static final Change.Termination TERMINATION = new Change.Termination("TL-1", ENDED, UNPERFORMED);
    private static final Change.Invalidity INVALIDITY =
            new Change.Invalidity("Toà án nhân dân tỉnh", "12/2026/QĐ", ENDED);

    private final ProposeChangeState nothing = new ProposeChangeState(
                    propose(1, 5, RIGHT).boundary())
            .on(enrolled(1))
            .on(enrolled(2));

    /** Contract 1 was recorded at position 5. */
    private final ProposeChangeState known = on(nothing, 5, recorded(1, WRONG));

    @Test
    void proposesWhatTheEntryShouldHaveSaid() {
        assertThat(known.decide(propose(1, 5, RIGHT))).containsExactly(proposed(1, 1, 5, RIGHT));
    }

    @Test
    void proposesAgainWhatIsOnlyProposedSoFar() {
        assertThat(known.decide(propose(2, 5, RIGHT))).containsExactly(proposed(2, 1, 5, RIGHT));
    }

    @Test
    void correctsACorrection() {
        var state = on(known, 8, corrected(1, 1, 5, RIGHT, "HD-1"));
        assertThat(state.decide(propose(2, 8, WRONG))).containsExactly(proposed(2, 1, 8, WRONG));
    }

    @Test
    void refusesAContractThatIsNotThere() {
        assertThat(reason(() -> nothing.decide(propose(1, 5, RIGHT)))).isEqualTo(Reason.CONTRACT_UNKNOWN);
    }

    @Test
    void refusesATargetThatIsNotInForceAnyMore() {
        var state = on(known, 8, corrected(1, 1, 5, RIGHT, "HD-1"));
        assertThat(reason(() -> state.decide(propose(2, 5, WRONG)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
    }

    @Test
    void refusesTheTermsThatAreInForceAlready() {
        assertThat(reason(() -> known.decide(propose(1, 5, WRONG)))).isEqualTo(Reason.CORRECTION_CHANGES_NOTHING);
    }

    @Test
    void saidTwiceIsRefusedOnceItTookEffect() {
        var state = on(known, 8, corrected(1, 1, 5, RIGHT, "HD-1"));
        assertThat(reason(() -> state.decide(propose(1, 5, RIGHT)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
        assertThat(reason(() -> state.decide(propose(1, 8, RIGHT)))).isEqualTo(Reason.CORRECTION_CHANGES_NOTHING);
    }

    @Test
    void refusesTheNumberOfAnotherContractButNotItsOwn() {
        var state = on(known, 6, recorded(2, terms("HD-2")));
        assertThat(reason(() -> state.decide(propose(1, 5, terms("HD-2"))))).isEqualTo(Reason.REFERENCE_ALREADY_USED);
        assertThat(state.decide(propose(1, 5, RIGHT))).hasSize(1);
    }

    @Test
    void doesNotTakeAnotherContractOfTheSameNumberForItsOwn() {
        var state = on(on(known, 6, recorded(2, terms("HD-2"))), 7, corrected(2, 2, 6, terms("HD-3"), "HD-2"));
        assertThat(state.decide(propose(1, 5, terms("HD-2")))).containsExactly(proposed(1, 1, 5, terms("HD-2")));
    }

    @Test
    void refusesAPartyThatIsNotEnrolled() {
        var terms = terms("HD-1", "2024", List.of(party(1)), List.of(party(3)), List.of(), "VND 100", List.of());
        assertThat(reason(() -> known.decide(propose(1, 5, terms)))).isEqualTo(Reason.PARTY_UNKNOWN);
    }

    @Test
    void refusesASigningInTheFuture() {
        var terms = terms("HD-1", "2027", List.of(party(1)), List.of(party(2)), List.of(), "VND 100", List.of());
        assertThat(reason(() -> known.decide(propose(1, 5, terms)))).isEqualTo(Reason.SIGNED_IN_THE_FUTURE);
    }

    @Test
    void refusesSectorsOfListsThatAreNotAdoptedAndCodesThatTheyDoNotHave() {
        var terms = withSector("HD-1", new SectorShare("VSIC", "2018", "M", null));
        assertThat(reason(() -> known.decide(propose(1, 5, terms)))).isEqualTo(Reason.SECTOR_LIST_NOT_ADOPTED);
        var adopted = known.on(listAdopted(1));
        assertThat(reason(() -> adopted.decide(propose(1, 5, terms)))).isEqualTo(Reason.SECTOR_UNKNOWN);
        assertThat(adopted.on(entryProposed(1, "M")).decide(propose(1, 5, terms)))
                .hasSize(1);
    }

    @Test
    void proposesAnAmendmentWithItsOwnNumberAndDate() {
        assertThat(known.decide(propose(1, 5, amendment(RIGHT)))).containsExactly(amendmentProposed(1, 1, 5, RIGHT));
    }

    @Test
    void proposesAnAmendmentThatChangesNothingThatTheLedgerKeeps() {
        assertThat(known.decide(propose(1, 5, amendment(WRONG)))).hasSize(1);
    }

    @Test
    void refusesAnAmendmentInTheFutureOrBeforeTheContract() {
        var future = new Change.Amendment(null, EffectiveDate.of("2026-12"), RIGHT);
        assertThat(reason(() -> known.decide(propose(1, 5, future)))).isEqualTo(Reason.SIGNED_IN_THE_FUTURE);
        var before = new Change.Amendment(null, EffectiveDate.of("2024-02"), RIGHT);
        assertThat(reason(() -> known.decide(propose(1, 5, before)))).isEqualTo(Reason.DATE_BEFORE_CONTRACT);
        var sameYear = new Change.Amendment(null, EffectiveDate.of("2024"), RIGHT);
        assertThat(known.decide(propose(1, 5, sameYear))).hasSize(1);
    }

    @Test
    void refusesAnAmendmentThatMovesTheSigningOfTheContract() {
        var moved = terms("HD-1", "2026-02", List.of(party(1)), List.of(party(2)), List.of(), "VND 1", List.of());
        assertThat(reason(() -> known.decide(propose(1, 5, amendment(moved)))))
                .isEqualTo(Reason.AMENDMENT_MOVES_SIGNING);
    }

    @Test
    void anAmendmentRestsOnTheSameGroundsAsARecording() {
        var taken = on(known, 6, recorded(2, terms("HD-2")));
        assertThat(reason(() -> taken.decide(propose(1, 5, amendment(terms("HD-2"))))))
                .isEqualTo(Reason.REFERENCE_ALREADY_USED);
    }

    @Test
    void correctsWhatTheAmendmentSaysOrOneOfTheEntriesBeforeIt() {
        var state = on(known, 8, amended(1, 1, 5, RIGHT, "HD-1"));
        var better = terms("HD-1", "VND 250");
        assertThat(state.decide(propose(2, 8, better))).containsExactly(proposed(2, 1, 8, better));
        assertThat(state.decide(propose(2, 8, new Change.Correction(1, better))))
                .containsExactly(proposed(2, 1, 8, better));
        assertThat(state.decide(propose(2, 8, new Change.Correction(0, better))))
                .containsExactly(proposedOf(2, 1, 8, 0, better));
        assertThat(reason(() -> state.decide(propose(2, 8, new Change.Correction(2, better)))))
                .isEqualTo(Reason.ENTRY_UNKNOWN);
        assertThat(reason(() -> state.decide(propose(2, 8, new Change.Correction(-1, better)))))
                .isEqualTo(Reason.ENTRY_UNKNOWN);
        assertThat(reason(() -> state.decide(propose(2, 8, new Change.Correction(0, WRONG)))))
                .isEqualTo(Reason.CORRECTION_CHANGES_NOTHING);
    }

    @Test
    void nobodyClaimsTheNumberOfAnEntryThatIsNotInForce() {
        var state = on(on(known, 6, recorded(2, terms("HD-2"))), 8, amended(1, 1, 5, RIGHT, "HD-1"));
        assertThat(state.decide(propose(2, 8, new Change.Correction(0, terms("HD-2")))))
                .hasSize(1);
    }

    @Test
    void proposesATerminationWithItsUnperformedPart() {
        assertThat(known.decide(propose(1, 5, TERMINATION))).containsExactly(terminationProposed(1, 1, 5));
    }

    @Test
    void refusesATerminationInTheFutureOrBeforeTheContract() {
        assertThat(reason(() -> known.decide(propose(1, 5, ended("2026-11-24", "VND 1")))))
                .isEqualTo(Reason.DATE_IN_THE_FUTURE);
        assertThat(reason(() -> known.decide(propose(1, 5, ended("2023", "VND 1")))))
                .isEqualTo(Reason.DATE_BEFORE_CONTRACT);
    }

    @Test
    void refusesMoreUnperformedThanTheContractHas() {
        assertThat(known.decide(propose(1, 5, ended("2026", "VND 100")))).hasSize(1);
        assertThat(reason(() -> known.decide(propose(1, 5, ended("2026", "VND 101")))))
                .isEqualTo(Reason.UNPERFORMED_EXCEEDS_CONTRACT);
        assertThat(reason(() -> known.decide(propose(1, 5, ended("2026", "USD 1")))))
                .isEqualTo(Reason.UNPERFORMED_EXCEEDS_CONTRACT);
    }

    @Test
    void aContractEndsOnce() {
        var state = on(known, 8, terminated(1, 1, 5));
        assertThat(reason(() -> state.decide(propose(2, 8, TERMINATION)))).isEqualTo(Reason.CONTRACT_ENDED);
    }

    @Test
    void aTerminatedContractCanStillBeCorrectedAmendedAndDeclaredInvalid() {
        var state = on(known, 8, terminated(1, 1, 5));
        assertThat(state.decide(propose(2, 8, RIGHT))).containsExactly(proposed(2, 1, 8, RIGHT));
        assertThat(state.decide(propose(2, 8, amendment(RIGHT)))).hasSize(1);
        assertThat(state.decide(propose(2, 8, INVALIDITY))).containsExactly(invalidityProposed(2, 1, 8));
    }

    @Test
    void refusesADecisionInTheFutureOrBeforeTheContract() {
        assertThat(reason(() -> known.decide(propose(1, 5, decided("2026-11-24")))))
                .isEqualTo(Reason.DATE_IN_THE_FUTURE);
        assertThat(reason(() -> known.decide(propose(1, 5, decided("2024-02-29")))))
                .isEqualTo(Reason.DATE_BEFORE_CONTRACT);
    }

    @Test
    void whatIsVoidCanOnlyBeRetracted() {
        var invalid = on(known, 8, invalidated(1, 1, 5));
        var gone = on(known, 8, retracted(1, 1, 5, RetractionScope.CONTRACT, null, "HD-1"));
        for (var state : List.of(invalid, gone)) {
            for (var change : List.of(new Change.Correction(null, RIGHT), amendment(RIGHT), TERMINATION, INVALIDITY)) {
                assertThat(reason(() -> state.decide(propose(2, 8, change)))).isEqualTo(Reason.CONTRACT_ENDED);
            }
            assertThat(state.decide(propose(2, 8, new Change.Retraction(RetractionScope.LAST_CHANGE))))
                    .containsExactly(retractionProposed(2, 1, 8, RetractionScope.LAST_CHANGE, "HD-1"));
        }
        var whole = new Change.Retraction(RetractionScope.CONTRACT);
        assertThat(invalid.decide(propose(2, 8, whole))).hasSize(1);
        assertThat(reason(() -> gone.decide(propose(2, 8, whole)))).isEqualTo(Reason.CONTRACT_ENDED);
    }

    @Test
    void retractsTheContractOrTheLastChangeOfIt() {
        var state = on(known, 8, amended(1, 1, 5, terms("HD-7"), "HD-1"));
        assertThat(state.decide(propose(2, 8, new Change.Retraction(RetractionScope.CONTRACT))))
                .containsExactly(retractionProposed(2, 1, 8, RetractionScope.CONTRACT, null));
        assertThat(state.decide(propose(2, 8, new Change.Retraction(RetractionScope.LAST_CHANGE))))
                .containsExactly(retractionProposed(2, 1, 8, RetractionScope.LAST_CHANGE, "HD-1"));
        assertThat(reason(() -> known.decide(propose(2, 5, new Change.Retraction(RetractionScope.LAST_CHANGE)))))
                .isEqualTo(Reason.NOTHING_TO_RETRACT);
    }

    @Test
    void afterARetractionStandsWhatStoodBefore() {
        var amended = on(known, 8, amended(1, 1, 5, RIGHT, "HD-1"));
        var state = on(amended, 9, retracted(2, 1, 8, RetractionScope.LAST_CHANGE, "HD-1", "HD-1"));
        assertThat(reason(() -> state.decide(propose(3, 9, WRONG)))).isEqualTo(Reason.CORRECTION_CHANGES_NOTHING);
        assertThat(reason(() -> state.decide(propose(3, 8, RIGHT)))).isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
        assertThat(reason(() -> state.decide(propose(3, 9, new Change.Retraction(RetractionScope.LAST_CHANGE)))))
                .isEqualTo(Reason.NOTHING_TO_RETRACT);
    }

    private static Change.Amendment amendment(ContractTerms terms) {
        return new Change.Amendment("PL-1", SIGNED, terms);
    }

    private static Change.Termination ended(String date, String unperformed) {
        return new Change.Termination(null, EffectiveDate.of(date), total(unperformed));
    }

    private static Change.Invalidity decided(String date) {
        return new Change.Invalidity("Toà án", null, EffectiveDate.of(date));
    }

    @Test
    void aCorrectionAndAnAmendmentNameOnlyRegisteredTechnologies() {
        var terms = about(RIGHT, technology(1));
        var correction = propose(1, 5, terms);
        var amendment = propose(1, 5, new Change.Amendment("PL-1", SIGNED, terms));
        assertThat(reason(() -> known.decide(correction))).isEqualTo(Reason.TECHNOLOGY_UNKNOWN);
        assertThat(reason(() -> known.decide(amendment))).isEqualTo(Reason.TECHNOLOGY_UNKNOWN);
        var state = known.on(registered(1));
        assertThat(state.decide(correction)).containsExactly(proposed(1, 1, 5, terms));
        assertThat(state.decide(amendment)).containsExactly(amendmentProposed(1, 1, 5, terms));
    }

    @Test
    void proposesARateForAnAmountInWhichNoneIsFrozen() {
        var state = on(nothing, 5, recorded(1, terms("HD-1", "USD 100")));
        assertThat(state.decide(propose(1, 5, determine(null, "24620"))))
                .containsExactly(rateProposed(1, 1, 5, null, RateSamples.proposed("24620")));
        assertThat(state.decide(propose(1, 5, determine(0, "24620"))))
                .containsExactly(rateProposed(1, 1, 5, null, RateSamples.proposed("24620")));
    }

    @Test
    void proposesARateForAnEntryThatIsNotTheLast() {
        var state = on(
                on(nothing, 5, recorded(1, terms("HD-1", "USD 100"))),
                6,
                amended(9, 1, 5, terms("HD-1", "USD 120"), "HD-1"));
        assertThat(state.decide(propose(1, 6, determine(0, "24620"))))
                .containsExactly(rateProposed(1, 1, 6, 0, RateSamples.proposed("24620")));
        assertThat(reason(() -> state.decide(propose(1, 6, determine(2, "24620")))))
                .isEqualTo(Reason.ENTRY_UNKNOWN);
        assertThat(reason(() -> state.decide(propose(1, 6, determine(-1, "24620")))))
                .isEqualTo(Reason.ENTRY_UNKNOWN);
        assertThat(reason(() -> state.decide(propose(1, 5, determine(0, "24620")))))
                .isEqualTo(Reason.CORRECTION_TARGET_NOT_IN_FORCE);
    }

    @Test
    void refusesARateWhereOneIsFrozenAlreadyUntilItIsRetracted() {
        var dollars = on(nothing, 5, recorded(1, terms("HD-1", "USD 100")));
        var valued = on(dollars, 6, rateDetermined(9, 1, 5, null, RateSamples.frozen("24620", 3)));
        assertThat(reason(() -> valued.decide(propose(1, 6, determine(null, "24620")))))
                .isEqualTo(Reason.RATE_ALREADY_FROZEN);
        var back = on(valued, 7, retracted(8, 1, 6, RetractionScope.LAST_CHANGE, "HD-1", "HD-1"));
        assertThat(back.decide(propose(1, 7, determine(null, "1")))).hasSize(1);
    }

    @Test
    void refusesARateOfWhatNeedsNoneOrAnother() {
        assertThat(reason(() -> known.decide(propose(1, 5, determine(null, "24620")))))
                .isEqualTo(Reason.AMOUNT_NEEDS_NO_RATE);
        var unknown = on(nothing, 5, recorded(1, amountUnknown()));
        assertThat(reason(() -> unknown.decide(propose(1, 5, determine(null, "24620")))))
                .isEqualTo(Reason.AMOUNT_NEEDS_NO_RATE);
        var euros = on(nothing, 5, recorded(1, terms("HD-1", "EUR 100")));
        assertThat(reason(() -> euros.decide(propose(1, 5, determine(null, "24620")))))
                .isEqualTo(Reason.RATE_CURRENCY_DIFFERS);
        var tomorrow = new ExchangeRate("EUR", TODAY.plusDays(1), "27000");
        var early = new Change.RateDetermination(null, new ProposedRate(tomorrow, "NHNN", "c"));
        assertThat(reason(() -> euros.decide(propose(1, 5, early)))).isEqualTo(Reason.EXCHANGE_RATE_OF_A_FUTURE_DAY);
    }

    @Test
    void valuesNothingThatIsVoidButWhatWasTerminated() {
        var dollars = on(nothing, 5, recorded(1, terms("HD-1", "USD 100")));
        assertThat(reason(() -> on(dollars, 6, invalidated(9, 1, 5)).decide(propose(1, 6, determine(null, "1")))))
                .isEqualTo(Reason.CONTRACT_ENDED);
        assertThat(on(dollars, 6, terminated(9, 1, 5)).decide(propose(1, 6, determine(null, "1"))))
                .hasSize(1);
    }

    private static Change determine(@Nullable Integer entry, String rate) {
        return new Change.RateDetermination(entry, RateSamples.proposed(rate));
    }

    private static ContractTerms amountUnknown() {
        var said = terms("HD-1");
        return new ContractTerms(
                said.reference(),
                said.title(),
                said.kind(),
                said.signed(),
                said.suppliers(),
                said.acquirers(),
                said.intermediaries(),
                new Amounts(Amount.UNKNOWN, Amount.UNKNOWN, Amount.UNKNOWN),
                said.sectors(),
                said.evidence(),
                said.note());
    }

    private static ProposeChange propose(int correction, long target, ContractTerms terms) {
        return propose(correction, target, new Change.Correction(null, terms));
    }

    private static ProposeChange propose(int correction, long target, Change change) {
        return ChangeSamples.proposing(correction, target, change, REASONS.getOrDefault(change.getClass(), "typo"));
    }

    private static ProposeChangeState on(ProposeChangeState state, long position, LedgerEvent fact) {
        var at = RecordedEvents.of(position, fact);
        return switch (fact) {
            case ContractRecorded e -> state.on(e, at);
            case ContractCorrected e -> state.on(e, at);
            case ContractAmended e -> state.on(e, at);
            case ContractTerminated e -> state.on(e, at);
            case ContractInvalidated e -> state.on(e, at);
            case EntryRetracted e -> state.on(e, at);
            case RateDetermined e -> state.on(e, at);
            default -> throw new AssertionError(fact);
        };
    }
}
