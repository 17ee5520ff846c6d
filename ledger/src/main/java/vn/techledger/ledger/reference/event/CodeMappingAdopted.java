package vn.techledger.ledger.reference.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/** A proposed mapping was adopted by another person than the proposer. */
@Event(namespace = "techledger.reference", name = "CodeMappingAdopted", version = "1")
public record CodeMappingAdopted(
        ProposalId proposal,
        String list,
        String fromVersion,
        String toVersion,
        PersonId proposedBy,
        PersonId approvedBy)
        implements CodeMappingEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.codeMapping(list, fromVersion, toVersion));
    }
}
