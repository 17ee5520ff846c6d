package vn.techledger.ledger.reference.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/**
 * A mapping from one version of a list to another was proposed; its entries follow in the same append, one event each.
 *
 * @param source where it was taken from, and what that leaves open
 * @param entries how many entries follow
 */
@Event(namespace = "techledger.reference", name = "CodeMappingProposed", version = "1")
public record CodeMappingProposed(
        ProposalId proposal,
        String list,
        String fromVersion,
        String toVersion,
        String source,
        int entries,
        PersonId proposedBy)
        implements CodeMappingEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.codeMapping(list, fromVersion, toVersion));
    }
}
