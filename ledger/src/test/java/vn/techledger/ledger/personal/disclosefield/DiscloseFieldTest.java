package vn.techledger.ledger.personal.disclosefield;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.personal.DisclosureGround;
import vn.techledger.ledger.personal.PersonCommitments;
import vn.techledger.ledger.personal.PersonalField;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.PartySamples.disclosed;
import static vn.techledger.ledger.testing.PartySamples.disclosure;
import static vn.techledger.ledger.testing.PartySamples.erased;
import static vn.techledger.ledger.testing.PartySamples.individual;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.SHA256;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;

class DiscloseFieldTest {

    private final DiscloseFieldState known = new DiscloseFieldState().on(individual(1));

    @Test
    void recordsWhoWasShownWhat() {
        assertThat(known.decide(disclose(PersonalField.IDENTITY_NUMBER))).containsExactly(disclosed(1, 1));
    }

    @Test
    void mayBeSaidAgainAndIsRecordedAgain() {
        assertThat(known.decide(disclose(PersonalField.IDENTITY_NUMBER))).hasSize(1);
    }

    @Test
    void refusesWhatIsNotKept() {
        var nameAlone = new PartyEnrolled(
                party(1),
                PartyKind.INDIVIDUAL,
                PartyDetails.named(null, null),
                new PersonCommitments(SHA256, null, null, null),
                null);
        var state = new DiscloseFieldState().on(nameAlone);
        assertThat(state.decide(disclose(PersonalField.NAME))).hasSize(1);
        assertThat(reason(() -> state.decide(disclose(PersonalField.CONTACT))))
                .isEqualTo(Reason.PERSONAL_FIELD_UNKNOWN);
        assertThat(reason(() -> known.on(erased(1, 1)).decide(disclose(PersonalField.NAME))))
                .isEqualTo(Reason.PERSONAL_DATA_ERASED);
        assertThat(reason(() -> new DiscloseFieldState().on(enrolled(1)).decide(disclose(PersonalField.NAME))))
                .isEqualTo(Reason.PARTY_IS_NO_INDIVIDUAL);
        assertThat(reason(() -> new DiscloseFieldState().decide(disclose(PersonalField.NAME))))
                .isEqualTo(Reason.PARTY_UNKNOWN);
    }

    private static DiscloseField disclose(PersonalField field) {
        return new DiscloseField(disclosure(1), party(1), field, DisclosureGround.AUDIT, "TTr-12", person(3));
    }
}
