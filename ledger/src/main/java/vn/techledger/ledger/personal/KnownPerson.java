package vn.techledger.ledger.personal;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.personal.event.PersonalDataErased;
import vn.techledger.ledger.retention.event.LegalHoldPlaced;
import vn.techledger.ledger.retention.event.LegalHoldReleased;
import vn.techledger.ledger.shared.HoldId;
import vn.techledger.ledger.shared.PartyId;

import static vn.techledger.ledger.shared.Reason.LEGAL_HOLD;
import static vn.techledger.ledger.shared.Reason.PARTY_IS_NO_INDIVIDUAL;
import static vn.techledger.ledger.shared.Reason.PARTY_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.PERSONAL_DATA_ERASED;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * A person's data as far as a decision has read about them. The one place of the rules that its slices share. Pure.
 *
 * @param enrolment null while the party is not enrolled
 * @param holds legal holds in force
 */
public record KnownPerson(@Nullable PartyEnrolled enrolment, boolean erased, Set<HoldId> holds) {

    public static final KnownPerson NONE = new KnownPerson(null, false, Set.of());

    public KnownPerson {
        holds = Set.copyOf(holds);
    }

    /** Refuses what concerns nobody, an organisation, or somebody whose data were erased; answers the commitments. */
    public PersonCommitments checkHeld(PartyId party) {
        unless(enrolment != null, PARTY_UNKNOWN, "/party", party);
        var commitments = enrolment.person();
        unless(commitments != null, PARTY_IS_NO_INDIVIDUAL);
        unless(!erased, PERSONAL_DATA_ERASED, "/party", party);
        return commitments;
    }

    /** Refuses an erasure while a legal hold is in force. */
    public void checkNotOnHold() {
        unless(holds.isEmpty(), LEGAL_HOLD, "/party", holds);
    }

    public KnownPerson on(PartyEnrolled event) {
        return new KnownPerson(event, erased, holds);
    }

    public KnownPerson on(PersonalDataErased event) {
        return new KnownPerson(enrolment, true, holds);
    }

    public KnownPerson on(LegalHoldPlaced event) {
        var more = new HashSet<>(holds);
        more.add(event.hold());
        return new KnownPerson(enrolment, erased, more);
    }

    public KnownPerson on(LegalHoldReleased event) {
        var fewer = new HashSet<>(holds);
        fewer.remove(event.hold());
        return new KnownPerson(enrolment, erased, fewer);
    }
}
