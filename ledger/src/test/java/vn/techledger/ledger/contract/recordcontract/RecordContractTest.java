package vn.techledger.ledger.contract.recordcontract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.SectorShare;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Share;
import vn.techledger.ledger.shared.SourceRow;
import vn.techledger.ledger.testing.RateSamples;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.ClosingSamples.closed;
import static vn.techledger.ledger.testing.ClosingSamples.enteredLate;
import static vn.techledger.ledger.testing.ClosingSamples.latePermitted;
import static vn.techledger.ledger.testing.ClosingSamples.recordLate;
import static vn.techledger.ledger.testing.MemorandumSamples.begun;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandum;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandumRecorded;
import static vn.techledger.ledger.testing.MemorandumSamples.memorandumTerms;
import static vn.techledger.ledger.testing.RateSamples.rateAdopted;
import static vn.techledger.ledger.testing.RateSamples.rateCorrected;
import static vn.techledger.ledger.testing.RateSamples.usd;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Refusals.refusal;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.about;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.corrected;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.entryProposed;
import static vn.techledger.ledger.testing.Samples.filedFor;
import static vn.techledger.ledger.testing.Samples.listAdopted;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.recorded;
import static vn.techledger.ledger.testing.Samples.row;
import static vn.techledger.ledger.testing.Samples.terms;
import static vn.techledger.ledger.testing.Samples.withSector;
import static vn.techledger.ledger.testing.TechnologySamples.registered;
import static vn.techledger.ledger.testing.TechnologySamples.technology;

class RecordContractTest {

    private static final SectorShare SCIENCE = new SectorShare("VSIC", "2018", "M", Share.of("100"));

    /** Both parties of the sample terms are enrolled. */
    private final RecordContractState known =
            new RecordContractState().on(enrolled(1)).on(enrolled(2));

    @Test
    void recordsAContractOfEnrolledPartiesAsADealOfItsOwn() {
        assertThat(known.decide(record(1, terms("HD-1")))).containsExactly(recorded(1, terms("HD-1")));
    }

    @Test
    void recordsAContractAboutRegisteredTechnologies() {
        var terms = about(terms("HD-1"), technology(1), technology(2));
        assertThat(known.on(registered(1)).on(registered(2)).decide(record(1, terms)))
                .containsExactly(recorded(1, terms));
    }

    @Test
    void refusesATechnologyThatNobodyRegistered() {
        var terms = about(terms("HD-1"), technology(1), technology(2));
        var refused = refusal(() -> known.on(registered(1)).decide(record(1, terms)));
        assertThat(refused.reason()).isEqualTo(Reason.TECHNOLOGY_UNKNOWN);
        assertThat(refused.details())
                .containsEntry("pointer", "/transfer/technologies/1/technology")
                .containsEntry("value", technology(2).toString());
    }

    @Test
    void recordsAContractWithoutANumberThoughAnotherHasNoneEither() {
        assertThat(known.on(recorded(1, terms(null))).decide(record(2, terms(null))))
                .containsExactly(recorded(2, terms(null)));
    }

    @Test
    void recordsWithTheRowOfTheImportThatItCameFrom() {
        assertThat(known.decide(record(1, terms("HD-1"), row("7"))))
                .containsExactly(recorded(1, terms("HD-1"), row("7")));
    }

    @Test
    void refusesARowThatWasRecordedBeforeAndNamesItsContract() {
        var refused = refusal(
                () -> known.on(recorded(1, terms("HD-1"), row("7"))).decide(record(2, terms("HD-1"), row("7"))));
        assertThat(refused.reason()).isEqualTo(Reason.ROW_ALREADY_RECORDED);
        assertThat(refused.details()).containsEntry("contract", contract(1).toString());
    }

    @Test
    void remembersARowWhenAnotherRowWithTheSameNumberCameLater() {
        var later = known.on(recorded(1, terms("HD-1"), row("7")))
                .on(corrected(1, 1, 3, terms("HD-2"), "HD-1"))
                .on(recorded(2, terms("HD-1"), row("8")))
                .on(corrected(2, 2, 5, terms("HD-3"), "HD-1"));
        assertThat(reason(() -> later.decide(record(3, terms("HD-1"), row("7")))))
                .isEqualTo(Reason.ROW_ALREADY_RECORDED);
    }

    @Test
    void recordsTheSameRowNameOfAnotherSource() {
        var elsewhere = new SourceRow("another source", "7", 2, row("7").imported());
        assertThat(known.on(recorded(1, terms(null), row("7"))).decide(record(2, terms(null), elsewhere)))
                .hasSize(1);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        var state = known.on(recorded(1, terms("HD-1")));
        assertThat(reason(() -> state.decide(record(2, terms("HD-1"))))).isEqualTo(Reason.REFERENCE_ALREADY_USED);
    }

    @Test
    void refusesANumberThatAnotherContractGotByCorrection() {
        var state = known.on(recorded(1, terms("HD-9"))).on(corrected(1, 1, 3, terms("HD-1"), "HD-9"));
        assertThat(reason(() -> state.decide(record(2, terms("HD-1"))))).isEqualTo(Reason.REFERENCE_ALREADY_USED);
    }

    @Test
    void takesANumberThatACorrectionSetFree() {
        var state = known.on(recorded(1, terms("HD-1"))).on(corrected(1, 1, 3, terms("HD-9"), "HD-1"));
        assertThat(state.decide(record(2, terms("HD-1")))).containsExactly(recorded(2, terms("HD-1")));
    }

    @Test
    void takesANumberThatACorrectionTookAway() {
        var state = known.on(recorded(1, terms("HD-1"))).on(corrected(1, 1, 3, terms(null), "HD-1"));
        assertThat(state.decide(record(2, terms("HD-1")))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"3, 2, 1, /suppliers/0/party", "1, 3, 2, /acquirers/0/party", "1, 2, 3, /intermediaries/0/party"})
    void refusesAPartyThatIsNotEnrolledInAnyRole(int supplier, int acquirer, int intermediary, String pointer) {
        var command = record(1, ofParties(party(supplier), party(acquirer), party(intermediary)));
        var refused = refusal(() -> known.decide(command));
        assertThat(refused.reason()).isEqualTo(Reason.PARTY_UNKNOWN);
        assertThat(refused.details()).containsEntry("pointer", pointer).containsEntry("value", party(3).toString());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24", "2026-12", "2027"})
    void refusesAContractInTheFuture(String signed) {
        assertThat(reason(() -> known.decide(record(1, signedOn(signed))))).isEqualTo(Reason.SIGNED_IN_THE_FUTURE);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23", "2026-11", "2026", "1983"})
    void recordsAContractThatMayHaveBeenSignedByToday(String signed) {
        assertThat(known.decide(record(1, signedOn(signed)))).hasSize(1);
    }

    @Test
    void recordsASectorOfTheAdoptedList() {
        var state = known.on(entryProposed(1, "M")).on(listAdopted(1));
        assertThat(state.decide(record(1, withSector("HD-1", SCIENCE)))).hasSize(1);
    }

    @Test
    void refusesASectorOfAListThatIsOnlyProposed() {
        var refused = refusal(() -> known.on(entryProposed(1, "M")).decide(record(1, withSector("HD-1", SCIENCE))));
        assertThat(refused.reason()).isEqualTo(Reason.SECTOR_LIST_NOT_ADOPTED);
        assertThat(refused.details())
                .containsEntry("pointer", "/sectors/0/version")
                .containsEntry("value", "VSIC 2018");
    }

    @Test
    void refusesACodeThatTheAdoptedListDoesNotHave() {
        var refused = refusal(() -> known.on(listAdopted(1)).decide(record(1, withSector("HD-1", SCIENCE))));
        assertThat(refused.reason()).isEqualTo(Reason.SECTOR_UNKNOWN);
        assertThat(refused.details())
                .containsEntry("pointer", "/sectors/0/code")
                .containsEntry("value", "M");
    }

    @Test
    void refusesACodeThatOnlyAnotherProposalHas() {
        var state = known.on(entryProposed(2, "M")).on(listAdopted(1));
        assertThat(reason(() -> state.decide(record(1, withSector("HD-1", SCIENCE)))))
                .isEqualTo(Reason.SECTOR_UNKNOWN);
    }

    @Test
    void takesACodeThatSeveralProposalsHave() {
        var state = known.on(entryProposed(1, "M")).on(entryProposed(2, "M")).on(listAdopted(1));
        assertThat(state.decide(record(1, withSector("HD-1", SCIENCE)))).hasSize(1);
    }

    @Test
    void refusesAFilerThatIsNotEnrolledAndCodesThatNoAdoptedListHas() {
        var commune = new CodeRef("VSIC", "2018", "M");
        var filed = record(1, filedFor(party(3), commune));
        var unknownFiler = refusal(() -> known.decide(filed));
        assertThat(unknownFiler.reason()).isEqualTo(Reason.PARTY_UNKNOWN);
        assertThat(unknownFiler.details()).containsEntry("pointer", "/circumstances/filedFor");
        var enrolled = known.on(enrolled(3));
        var notAdopted = refusal(() -> enrolled.on(entryProposed(1, "M")).decide(filed));
        assertThat(notAdopted.reason()).isEqualTo(Reason.CODE_LIST_NOT_ADOPTED);
        assertThat(notAdopted.details()).containsEntry("pointer", "/circumstances/place/version");
        var unknownCode = refusal(() -> enrolled.on(listAdopted(1)).decide(filed));
        assertThat(unknownCode.reason()).isEqualTo(Reason.CODE_UNKNOWN);
        assertThat(unknownCode.details())
                .containsEntry("pointer", "/circumstances/place/code")
                .containsEntry("value", "M");
        assertThat(enrolled.on(entryProposed(1, "M")).on(listAdopted(1)).decide(filed))
                .hasSize(1);
    }

    @Test
    void claimsOfOneNumberWaitForOneAnotherAndOthersDoNot() {
        assertThat(record(1, terms("HD-1")).getRoutingKey())
                .isEqualTo(record(2, terms("HD-1")).getRoutingKey());
        assertThat(record(1, terms(null)).getRoutingKey())
                .isNotEqualTo(record(2, terms(null)).getRoutingKey());
    }

    @Test
    void aClosedPeriodTakesAContractOnlyByAPermission() {
        var closed = known.on(closed(1, "01-01/2024"));
        assertThat(reason(() -> closed.decide(record(1, terms("HD-1"))))).isEqualTo(Reason.PERIOD_CLOSED);
        assertThat(closed.decide(record(1, signedOn("2025-01")))).hasSize(1);
        assertThat(reason(() -> closed.decide(recordLate(terms("HD-1"))))).isEqualTo(Reason.LATE_ENTRY_NOT_PERMITTED);
        assertThat(closed.on(latePermitted(1, "01-01/2024")).decide(recordLate(terms("HD-1"))))
                .containsExactly(enteredLate(1, 1, "01-01/2024"), recorded(1, terms("HD-1")));
    }

    private static ContractTerms signedOn(String signed) {
        return terms("HD-1", signed, List.of(party(1)), List.of(party(2)), List.of(), "VND 100", List.of());
    }

    private static ContractTerms ofParties(PartyId supplier, PartyId acquirer, PartyId intermediary) {
        return terms("HD-1", "2024", List.of(supplier), List.of(acquirer), List.of(intermediary), "VND 100", List.of());
    }

    @Test
    void belongsToTheDealOfTheMemorandumThatItFollowsFrom() {
        var command = new RecordContract(contract(1), terms("HD-1"), null, memorandum(1), null, TODAY);
        var parties = new RecordContractState().on(enrolled(1)).on(enrolled(2));
        assertThat(parties.on(memorandumRecorded(1, memorandumTerms("2024"))).decide(command))
                .containsExactly(new ContractRecorded(contract(1), begun(1), terms("HD-1"), null, memorandum(1), null));
        assertThat(reason(() -> parties.decide(command))).isEqualTo(Reason.MEMORANDUM_UNKNOWN);
    }

    private static RecordContract record(int contract, ContractTerms terms) {
        return record(contract, terms, null);
    }

    private static RecordContract record(int contract, ContractTerms terms, @Nullable SourceRow source) {
        return new RecordContract(contract(contract), terms, source, TODAY);
    }

    @Test
    void freezesTheRateOfTheDayOfSigning() {
        var rated = known.on(rateAdopted(1, usd("24620")), RecordedEvents.of(7, rateAdopted(1, usd("24620"))));
        assertThat(frozen(rated, "2024-03-15", "USD 100")).isEqualTo(RateSamples.frozen("24620", 7));
        var corrected = rateCorrected(2, 7, usd("23979"));
        assertThat(frozen(rated.on(corrected, RecordedEvents.of(9, corrected)), "2024-03-15", "USD 100"))
                .isEqualTo(RateSamples.frozen("23979", 9));
    }

    @Test
    void freezesNothingWithoutARateOfTheVeryDayOrWhereNoneIsNeeded() {
        var rated = known.on(rateAdopted(1, usd("24620")), RecordedEvents.of(7, rateAdopted(1, usd("24620"))));
        assertThat(frozen(known, "2024-03-15", "USD 100")).isNull();
        assertThat(frozen(rated, "2024-03-16", "USD 100")).isNull();
        assertThat(frozen(rated, "2024-03", "USD 100")).isNull();
        assertThat(frozen(rated, "2024-03-15", "EUR 100")).isNull();
        assertThat(frozen(rated, "2024-03-15", "VND 100")).isNull();
    }

    private static @Nullable FrozenRate frozen(RecordContractState rated, String signed, String total) {
        var terms = terms(null, signed, List.of(party(1)), List.of(party(2)), List.of(), total, List.of());
        var fact = (ContractRecorded) rated.decide(new RecordContract(contract(5), terms, null, TODAY))
                .getFirst();
        return fact.frozen();
    }
}
