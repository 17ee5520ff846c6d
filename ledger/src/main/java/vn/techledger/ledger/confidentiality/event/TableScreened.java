package vn.techledger.ledger.confidentiality.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.PublicationId;
import vn.techledger.ledger.shared.Tags;

/**
 * The rule was applied to a table that is proposed for publication; recorded with the proposal. A proposal without it was
 * made while no rule was adopted.
 *
 * @param rule position of the adoption of the rule
 * @param ruleSha256 digest of the rule
 * @param hidden sums that the table keeps back
 * @param against position of the newest screened release that it was compared with, or null where there was none
 */
@Event(namespace = "techledger.confidentiality", name = "TableScreened", version = "1")
public record TableScreened(
        PublicationId publication,
        long rule,
        String ruleSha256,
        int hidden,
        @Nullable Long against) implements ConfidentialityEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.publication(publication));
    }
}
