package vn.techledger.ledger.party.changeparty;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.party.event.PartyDetailsChanged;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.PartySamples.DETAILS;
import static vn.techledger.ledger.testing.PartySamples.changed;
import static vn.techledger.ledger.testing.PartySamples.enrolledWith;
import static vn.techledger.ledger.testing.PartySamples.individual;
import static vn.techledger.ledger.testing.PartySamples.partyCorrected;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.entryProposed;
import static vn.techledger.ledger.testing.Samples.listAdopted;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;

class ChangePartyTest {

    private static final PartyDetails BEFORE = PartyDetails.named("Huyện A", "VN");
    private static final PartyDetails SINCE = PartyDetails.named("Khu vực A", "VN");

    private final ChangePartyState known = new ChangePartyState().on(enrolledWith(1, BEFORE));

    @Test
    void recordsWhatIsKnownSinceThen() {
        assertThat(known.decide(change(SINCE)))
                .containsExactly(new PartyDetailsChanged(party(1), SINCE, EffectiveDate.of("2025-07-01"), List.of()));
    }

    @Test
    void takesCodesOfAdoptedListsOnly() {
        assertThat(reason(() -> known.decide(change(DETAILS)))).isEqualTo(Reason.CODE_LIST_NOT_ADOPTED);
        var adopted = known.on(listAdopted(1));
        assertThat(reason(() -> adopted.decide(change(DETAILS)))).isEqualTo(Reason.CODE_UNKNOWN);
        assertThat(adopted.on(entryProposed(1, "M")).decide(change(DETAILS))).hasSize(1);
    }

    @Test
    void refusesWhatIsSaidAlready() {
        assertThat(reason(() -> known.decide(change(BEFORE)))).isEqualTo(Reason.PARTY_DETAILS_UNCHANGED);
        assertThat(reason(() -> known.on(changed(1, SINCE)).decide(change(SINCE))))
                .isEqualTo(Reason.PARTY_DETAILS_UNCHANGED);
        assertThat(known.on(changed(1, SINCE))
                        .on(partyCorrected(1, 1, 2, BEFORE))
                        .decide(change(SINCE)))
                .hasSize(1);
    }

    @Test
    void refusesAPartyThatIsNotThere() {
        assertThat(reason(() -> new ChangePartyState().decide(change(SINCE)))).isEqualTo(Reason.PARTY_UNKNOWN);
    }

    @Test
    void refusesADayThatIsYetToCome() {
        var later = new ChangeParty(party(1), SINCE, EffectiveDate.of("2027"), List.of(), TODAY);
        assertThat(reason(() -> known.decide(later))).isEqualTo(Reason.DATE_IN_THE_FUTURE);
    }

    @Test
    void anOrganisationHasANameAndAPersonHasNone() {
        assertThat(reason(() -> known.decide(change(PartyDetails.named(null, "US")))))
                .isEqualTo(Reason.PARTY_NAME_MISSING);
        var person = new ChangePartyState().on(individual(1));
        assertThat(reason(() -> person.decide(change(SINCE)))).isEqualTo(Reason.PARTY_IS_AN_INDIVIDUAL);
        assertThat(person.decide(change(PartyDetails.named(null, "US")))).hasSize(1);
    }

    private static ChangeParty change(PartyDetails details) {
        return new ChangeParty(party(1), details, EffectiveDate.of("2025-07-01"), List.of(), TODAY);
    }
}
