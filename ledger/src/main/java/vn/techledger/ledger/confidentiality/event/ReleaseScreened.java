package vn.techledger.ledger.confidentiality.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.PublicationId;
import vn.techledger.ledger.shared.Tags;

/**
 * A table was compared with everything that was released before, and released; recorded with the release. These facts form
 * one chain over all tables: each names the one before it, so that no two releases can overlook each other.
 *
 * @param rule position of the adoption of the rule
 * @param against position of the screened release before, or null for the first
 */
@Event(namespace = "techledger.confidentiality", name = "ReleaseScreened", version = "1")
public record ReleaseScreened(
        PublicationId publication, long rule, @Nullable Long against) implements ConfidentialityEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.publication(publication), Tags.releases());
    }
}
