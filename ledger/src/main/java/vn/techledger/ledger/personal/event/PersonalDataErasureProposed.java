package vn.techledger.ledger.personal.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.personal.ErasureGround;
import vn.techledger.ledger.shared.ErasureId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * Somebody proposes to erase the personal data of a person. Nothing is erased until another person approves.
 *
 * @param citation the legal text that asks for it or allows it
 */
@Event(namespace = "techledger.personal", name = "PersonalDataErasureProposed", version = "1")
public record PersonalDataErasureProposed(
        ErasureId erasure, PartyId party, ErasureGround ground, String citation, PersonId proposedBy)
        implements PersonalDataEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.party(party), Tags.erasure(erasure));
    }
}
