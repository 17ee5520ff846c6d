package vn.techledger.ledger.confidentiality.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.confidentiality.ConfidentialityRule;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/**
 * A rule of confidentiality was proposed.
 *
 * @param replaces position of the adoption in force that it would replace, or null for the first
 */
@Event(namespace = "techledger.confidentiality", name = "ConfidentialityRuleProposed", version = "1")
public record ConfidentialityRuleProposed(
        ProposalId proposal,
        ConfidentialityRule rule,
        @Nullable Long replaces,
        PersonId proposedBy) implements ConfidentialityEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal));
    }
}
