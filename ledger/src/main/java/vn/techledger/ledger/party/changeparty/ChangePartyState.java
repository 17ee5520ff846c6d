package vn.techledger.ledger.party.changeparty;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.party.DetailsCheck;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.event.PartyCorrected;
import vn.techledger.ledger.party.event.PartyDetailsChanged;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.reference.KnownCodes;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.DATE_IN_THE_FUTURE;
import static vn.techledger.ledger.shared.Reason.PARTY_DETAILS_UNCHANGED;
import static vn.techledger.ledger.shared.Reason.PARTY_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ChangeParty must know: the party as it stands, and what codes mean. Pure. */
@EventSourcedEntity
record ChangePartyState(@Nullable PartyKind kind, @Nullable PartyDetails details, KnownCodes codes) {

    @EntityCreator
    ChangePartyState() {
        this(null, null, KnownCodes.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ChangeParty.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<>(KnownCodes.boundary(of.details().codes(), types));
        criteria.add(Boundaries.of(
                types, Tags.party(of.party()), PartyEnrolled.class, PartyDetailsChanged.class, PartyCorrected.class));
        return EventCriteria.either(criteria);
    }

    List<LedgerEvent> decide(ChangeParty command) {
        unless(kind != null, PARTY_UNKNOWN, "/party", command.party());
        unless(
                !command.effective().isWhollyAfter(command.today()),
                DATE_IN_THE_FUTURE,
                "/effective",
                command.effective());
        unless(!command.details().equals(details), PARTY_DETAILS_UNCHANGED);
        DetailsCheck.check(kind, command.details(), codes);
        return List.of(
                new PartyDetailsChanged(command.party(), command.details(), command.effective(), command.evidence()));
    }

    private ChangePartyState with(PartyDetails now) {
        return new ChangePartyState(kind, now, codes);
    }

    @EventSourcingHandler
    ChangePartyState on(PartyEnrolled event) {
        return new ChangePartyState(event.kind(), event.details(), codes);
    }

    @EventSourcingHandler
    ChangePartyState on(PartyDetailsChanged event) {
        return with(event.details());
    }

    @EventSourcingHandler
    ChangePartyState on(PartyCorrected event) {
        return with(event.details());
    }

    @EventSourcingHandler
    ChangePartyState on(CodeListAdopted event) {
        return new ChangePartyState(kind, details, codes.on(event));
    }

    @EventSourcingHandler
    ChangePartyState on(CodeListEntryProposed event) {
        return new ChangePartyState(kind, details, codes.on(event));
    }
}
