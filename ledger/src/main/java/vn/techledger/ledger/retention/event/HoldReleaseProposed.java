package vn.techledger.ledger.retention.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.retention.HoldSubject;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.HoldId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/** Somebody proposes to end a legal hold. It holds on until another person approves. */
@Event(namespace = "techledger.retention", name = "HoldReleaseProposed", version = "1")
public record HoldReleaseProposed(
        ProposalId proposal,
        HoldId hold,
        HoldSubject subject,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy)
        implements LegalHoldEvent {

    public HoldReleaseProposed {
        evidence = List.copyOf(evidence);
    }

    @Override
    public Set<Tag> tags() {
        var tags = new LinkedHashSet<>(LegalHoldEvent.super.tags());
        tags.add(Tags.proposal(proposal));
        return tags;
    }
}
