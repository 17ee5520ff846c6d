package vn.techledger.ledger.party.proposepartycorrection;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.party.DetailsCheck;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.event.PartyCorrected;
import vn.techledger.ledger.party.event.PartyCorrectionProposed;
import vn.techledger.ledger.party.event.PartyDetailsChanged;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.reference.KnownCodes;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Standing;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.PARTY_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ProposePartyCorrection must know: the party as it stands, and what codes mean. Pure. */
@EventSourcedEntity
record ProposePartyCorrectionState(
        @Nullable PartyKind kind, @Nullable Standing<PartyDetails> standing, KnownCodes codes) {

    @EntityCreator
    ProposePartyCorrectionState() {
        this(null, null, KnownCodes.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposePartyCorrection.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<>(KnownCodes.boundary(of.details().codes(), types));
        criteria.add(Boundaries.of(
                types, Tags.party(of.party()), PartyEnrolled.class, PartyDetailsChanged.class, PartyCorrected.class));
        return EventCriteria.either(criteria);
    }

    List<LedgerEvent> decide(ProposePartyCorrection command) {
        unless(kind != null && standing != null, PARTY_UNKNOWN, "/party", command.party());
        standing.checkProposal(command.target(), command.details());
        DetailsCheck.check(kind, command.details(), codes);
        return List.of(new PartyCorrectionProposed(
                command.correction(),
                command.party(),
                command.target(),
                command.details(),
                command.reason(),
                command.evidence(),
                command.proposedBy()));
    }

    private ProposePartyCorrectionState with(RecordedEvent at, PartyDetails now) {
        return new ProposePartyCorrectionState(kind, new Standing<>(at.position(), now), codes);
    }

    @EventSourcingHandler
    ProposePartyCorrectionState on(PartyEnrolled event, RecordedEvent at) {
        return new ProposePartyCorrectionState(event.kind(), new Standing<>(at.position(), event.details()), codes);
    }

    @EventSourcingHandler
    ProposePartyCorrectionState on(PartyDetailsChanged event, RecordedEvent at) {
        return with(at, event.details());
    }

    @EventSourcingHandler
    ProposePartyCorrectionState on(PartyCorrected event, RecordedEvent at) {
        return with(at, event.details());
    }

    @EventSourcingHandler
    ProposePartyCorrectionState on(CodeListAdopted event) {
        return new ProposePartyCorrectionState(kind, standing, codes.on(event));
    }

    @EventSourcingHandler
    ProposePartyCorrectionState on(CodeListEntryProposed event) {
        return new ProposePartyCorrectionState(kind, standing, codes.on(event));
    }
}
