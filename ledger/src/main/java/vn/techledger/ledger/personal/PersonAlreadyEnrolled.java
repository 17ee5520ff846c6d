package vn.techledger.ledger.personal;

import vn.techledger.ledger.shared.PartyId;

/** Another enrolment of the same natural person was first; nothing was recorded for this one. */
public final class PersonAlreadyEnrolled extends RuntimeException {

    private final transient PartyId party;

    PersonAlreadyEnrolled(PartyId party) {
        super("the person is enrolled already");
        this.party = party;
    }

    /** The pseudonym under which the person is enrolled. */
    public PartyId party() {
        return party;
    }
}
