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
 * The personal data of a person were erased: the database's rows with this fact, the person's key right after it, and
 * again at every start. Commitments in earlier facts stay, and say nothing any more.
 *
 * @param citation the legal text that asks for it or allows it
 * @param fields how many fields were kept of the person
 */
@Event(namespace = "techledger.personal", name = "PersonalDataErased", version = "1")
public record PersonalDataErased(
        ErasureId erasure,
        PartyId party,
        ErasureGround ground,
        String citation,
        int fields,
        PersonId proposedBy,
        PersonId approvedBy)
        implements PersonalDataEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.party(party), Tags.erasure(erasure), Tags.erasures());
    }
}
