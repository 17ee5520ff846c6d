package vn.techledger.ledger.publication.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.publication.PublishedTable;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.PublicationId;
import vn.techledger.ledger.shared.Tags;

/**
 * A table was proposed for publication, with the exact text that will be released.
 *
 * @param replaces position of the release of the same table that it would replace, or null for the first
 */
@Event(namespace = "techledger.publication", name = "PublicationProposed", version = "1")
public record PublicationProposed(
        PublicationId publication,
        String titleVi,
        String titleEn,
        PublishedTable table,
        @Nullable Long replaces,
        PersonId proposedBy)
        implements PublicationEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.publication(publication));
    }
}
