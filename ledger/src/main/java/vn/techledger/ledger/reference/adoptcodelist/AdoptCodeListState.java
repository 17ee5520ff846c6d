package vn.techledger.ledger.reference.adoptcodelist;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.APPROVER_IS_PROPOSER;
import static vn.techledger.ledger.shared.Reason.CODE_LIST_PROPOSAL_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.CODE_LIST_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.CODE_LIST_VERSION_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What AdoptCodeList must know: the proposal, and which proposal of the version is adopted, if any. Pure. */
@EventSourcedEntity
record AdoptCodeListState(
        @Nullable CodeListProposed proposal, @Nullable ProposalId adopted) {

    @EntityCreator
    AdoptCodeListState() {
        this(null, null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(AdoptCodeList.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(
                Boundaries.of(types, Tags.proposal(of.proposal()), CodeListProposed.class),
                Boundaries.of(types, Tags.codeList(of.list(), of.version()), CodeListAdopted.class));
    }

    List<LedgerEvent> decide(AdoptCodeList command) {
        unless(
                proposal != null
                        && proposal.list().equals(command.list())
                        && proposal.version().equals(command.version()),
                CODE_LIST_PROPOSAL_UNKNOWN,
                "/proposal",
                command.proposal());
        unless(
                !command.proposal().equals(adopted),
                CODE_LIST_PROPOSAL_ALREADY_ADOPTED,
                "/proposal",
                command.proposal());
        unless(
                adopted == null,
                CODE_LIST_VERSION_ALREADY_ADOPTED,
                "/version",
                command.list() + " " + command.version());
        unless(!proposal.proposedBy().equals(command.approvedBy()), APPROVER_IS_PROPOSER);
        return List.of(new CodeListAdopted(
                command.proposal(), command.list(), command.version(), proposal.proposedBy(), command.approvedBy()));
    }

    @EventSourcingHandler
    AdoptCodeListState on(CodeListProposed event) {
        return new AdoptCodeListState(event, adopted);
    }

    @EventSourcingHandler
    AdoptCodeListState on(CodeListAdopted event) {
        return new AdoptCodeListState(proposal, event.proposal());
    }
}
