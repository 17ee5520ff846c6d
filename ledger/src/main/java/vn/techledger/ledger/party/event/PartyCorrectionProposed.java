package vn.techledger.ledger.party.event;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * Somebody says that a party's details were recorded wrongly. Nothing changes until another person approves.
 *
 * @param target position of the fact that is in force
 * @param details what that fact should have said, whole
 */
@Event(namespace = "techledger.party", name = "PartyCorrectionProposed", version = "1")
public record PartyCorrectionProposed(
        CorrectionId correction,
        PartyId party,
        long target,
        PartyDetails details,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy)
        implements PartyEvent {

    public PartyCorrectionProposed {
        evidence = List.copyOf(evidence);
    }

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.party(party), Tags.correction(correction));
    }
}
