package vn.techledger.ledger.publication.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.publication.TableKey;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.PublicationId;
import vn.techledger.ledger.shared.Tags;

/**
 * A proposed table was approved by another person than the proposer, and is public from now on. It replaces what was
 * released of the same table before (Circular 03/2020/TT-BKHĐT, Art. 15).
 *
 * @param sha256 digest of the exact bytes that are released
 */
@Event(namespace = "techledger.publication", name = "PublicationReleased", version = "1")
public record PublicationReleased(
        PublicationId publication,
        TableKey key,
        Vintage vintage,
        String sha256,
        PersonId proposedBy,
        PersonId approvedBy)
        implements PublicationEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(
                Tags.publication(publication), Tags.publishedTable(key.indicator(), key.from(), key.to(), key.by()));
    }
}
