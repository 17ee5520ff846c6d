package vn.techledger.ledger.reference.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/** A proposed version of a code list was adopted by another person than the proposer; its codes may be used. */
@Event(namespace = "techledger.reference", name = "CodeListAdopted", version = "1")
public record CodeListAdopted(
        ProposalId proposal, String list, String version, PersonId proposedBy, PersonId approvedBy)
        implements CodeListEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.codeList(list, version));
    }
}
