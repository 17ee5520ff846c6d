package vn.techledger.ledger.technology.event;

import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.technology.TechnologyDescription;

/**
 * A correction took effect: from here on the technology reads as {@code description}.
 *
 * @param target position of the description that it replaces
 */
@Event(namespace = "techledger.technology", name = "TechnologyCorrected", version = "1")
public record TechnologyCorrected(
        CorrectionId correction,
        TechnologyId technology,
        long target,
        TechnologyDescription description,
        PersonId proposedBy,
        PersonId approvedBy)
        implements TechnologyEvent {

    @Override
    public Set<Tag> tags() {
        var tags = new LinkedHashSet<Tag>();
        tags.add(Tags.technology(technology));
        tags.add(Tags.correction(correction));
        description.owners().forEach(owner -> tags.add(Tags.party(owner.party())));
        return tags;
    }
}
