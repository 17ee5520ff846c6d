package vn.techledger.ledger.party.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * The details of a party were corrected by two persons.
 *
 * @param target position of the fact that is replaced
 */
@Event(namespace = "techledger.party", name = "PartyCorrected", version = "1")
public record PartyCorrected(
        CorrectionId correction,
        PartyId party,
        long target,
        PartyDetails details,
        PersonId proposedBy,
        PersonId approvedBy)
        implements PartyEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.party(party), Tags.correction(correction));
    }
}
