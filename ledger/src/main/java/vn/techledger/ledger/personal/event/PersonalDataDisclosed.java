package vn.techledger.ledger.personal.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.personal.DisclosureGround;
import vn.techledger.ledger.personal.PersonalField;
import vn.techledger.ledger.shared.DisclosureId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * Somebody was shown one field of a person.
 *
 * @param reference number of the file that it is for; nothing personal
 * @param disclosedTo pseudonym of whoever was shown it
 */
@Event(namespace = "techledger.personal", name = "PersonalDataDisclosed", version = "1")
public record PersonalDataDisclosed(
        DisclosureId disclosure,
        PartyId party,
        PersonalField field,
        DisclosureGround ground,
        String reference,
        PersonId disclosedTo)
        implements PersonalDataEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.party(party));
    }
}
