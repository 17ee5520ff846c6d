package vn.techledger.ledger.confidentiality.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.confidentiality.ConfidentialityRule;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/** A rule was adopted by another person than the proposer; no table is released that fails it from this position on. */
@Event(namespace = "techledger.confidentiality", name = "ConfidentialityRuleAdopted", version = "1")
public record ConfidentialityRuleAdopted(
        ProposalId proposal, ConfidentialityRule rule, PersonId proposedBy, PersonId approvedBy)
        implements ConfidentialityEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.confidentialityRule());
    }
}
