package vn.techledger.ledger.reference.adoptcodemapping;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.event.CodeMappingAdopted;
import vn.techledger.ledger.reference.event.CodeMappingProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.APPROVER_IS_PROPOSER;
import static vn.techledger.ledger.shared.Reason.CODE_MAPPING_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.CODE_MAPPING_PROPOSAL_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.CODE_MAPPING_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What AdoptCodeMapping must know: the proposal, and which proposal between the versions is adopted, if any. Pure. */
@EventSourcedEntity
record AdoptCodeMappingState(
        @Nullable CodeMappingProposed proposal, @Nullable ProposalId adopted) {

    @EntityCreator
    AdoptCodeMappingState() {
        this(null, null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(AdoptCodeMapping.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(
                Boundaries.of(types, Tags.proposal(of.proposal()), CodeMappingProposed.class),
                Boundaries.of(
                        types,
                        Tags.codeMapping(of.list(), of.fromVersion(), of.toVersion()),
                        CodeMappingAdopted.class));
    }

    List<LedgerEvent> decide(AdoptCodeMapping command) {
        unless(
                proposal != null
                        && proposal.list().equals(command.list())
                        && proposal.fromVersion().equals(command.fromVersion())
                        && proposal.toVersion().equals(command.toVersion()),
                CODE_MAPPING_PROPOSAL_UNKNOWN,
                "/proposal",
                command.proposal());
        unless(
                !command.proposal().equals(adopted),
                CODE_MAPPING_PROPOSAL_ALREADY_ADOPTED,
                "/proposal",
                command.proposal());
        unless(
                adopted == null,
                CODE_MAPPING_ALREADY_ADOPTED,
                "/toVersion",
                command.list() + " " + command.fromVersion() + " → " + command.toVersion());
        unless(!proposal.proposedBy().equals(command.approvedBy()), APPROVER_IS_PROPOSER);
        return List.of(new CodeMappingAdopted(
                command.proposal(),
                command.list(),
                command.fromVersion(),
                command.toVersion(),
                proposal.proposedBy(),
                command.approvedBy()));
    }

    @EventSourcingHandler
    AdoptCodeMappingState on(CodeMappingProposed event) {
        return new AdoptCodeMappingState(event, adopted);
    }

    @EventSourcingHandler
    AdoptCodeMappingState on(CodeMappingAdopted event) {
        return new AdoptCodeMappingState(proposal, event.proposal());
    }
}
