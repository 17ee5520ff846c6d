package vn.techledger.ledger.retention.event;

import org.axonframework.messaging.eventhandling.annotation.Event;
import vn.techledger.ledger.retention.HoldSubject;
import vn.techledger.ledger.shared.HoldId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** A legal hold ended, by two persons. Other holds of the same subject go on. */
@Event(namespace = "techledger.retention", name = "LegalHoldReleased", version = "1")
public record LegalHoldReleased(
        ProposalId proposal, HoldId hold, HoldSubject subject, PersonId proposedBy, PersonId approvedBy)
        implements LegalHoldEvent {}
