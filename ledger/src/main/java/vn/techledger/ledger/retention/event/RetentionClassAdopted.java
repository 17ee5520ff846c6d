package vn.techledger.ledger.retention.event;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/** A proposed retention class was adopted by another person than the proposer. */
@Event(namespace = "techledger.retention", name = "RetentionClassAdopted", version = "1")
public record RetentionClassAdopted(
        ProposalId proposal, String code, LocalDate validFrom, PersonId proposedBy, PersonId approvedBy)
        implements RetentionClassEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.retentionClass(code, validFrom));
    }
}
