package vn.techledger.ledger.technology.event;

import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.technology.TechnologyDescription;

/** A technology, a research result or an asset of intellectual property was entered into the inventory. */
@Event(namespace = "techledger.technology", name = "TechnologyRegistered", version = "1")
public record TechnologyRegistered(TechnologyId technology, TechnologyDescription description)
        implements TechnologyEvent {

    @Override
    public Set<Tag> tags() {
        var tags = new LinkedHashSet<Tag>();
        tags.add(Tags.technology(technology));
        description.owners().forEach(owner -> tags.add(Tags.party(owner.party())));
        return tags;
    }
}
