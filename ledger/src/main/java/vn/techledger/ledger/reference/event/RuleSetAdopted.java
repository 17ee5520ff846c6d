package vn.techledger.ledger.reference.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/** A proposed rule set was adopted by another person than the proposer; clocks count by it. */
@Event(namespace = "techledger.reference", name = "RuleSetAdopted", version = "1")
public record RuleSetAdopted(ProposalId proposal, String code, PersonId proposedBy, PersonId approvedBy)
        implements RuleSetEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.ruleSet(code));
    }
}
