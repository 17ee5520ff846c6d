package vn.techledger.ledger.party.enrolparty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.party.DetailsCheck;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.reference.KnownCodes;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.PARTY_IS_AN_INDIVIDUAL;
import static vn.techledger.ledger.shared.Reason.PARTY_IS_NO_INDIVIDUAL;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What EnrolParty must know: which party, if any, the external key names, and what codes mean. Pure. */
@EventSourcedEntity
record EnrolPartyState(@Nullable PartyId named, KnownCodes codes) {

    @EntityCreator
    EnrolPartyState() {
        this(null, KnownCodes.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(EnrolParty.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<>(KnownCodes.boundary(of.details().codes(), types));
        var tag = of.externalKey() == null ? Tags.party(of.party()) : Tags.externalKey(of.externalKey());
        criteria.add(Boundaries.of(types, tag, PartyEnrolled.class));
        return EventCriteria.either(criteria);
    }

    /** The party that the external key named before, or nothing where a new one is enrolled. */
    Optional<PartyId> found() {
        return Optional.ofNullable(named);
    }

    List<LedgerEvent> decide(EnrolParty command) {
        if (named != null) {
            return List.of();
        }
        boolean sealed = command.person() != null;
        unless(!sealed || command.kind() == PartyKind.INDIVIDUAL, PARTY_IS_NO_INDIVIDUAL);
        unless(
                command.kind() != PartyKind.INDIVIDUAL || sealed && command.externalKey() == null,
                PARTY_IS_AN_INDIVIDUAL);
        DetailsCheck.check(command.kind(), command.details(), codes);
        return List.of(new PartyEnrolled(
                command.party(),
                command.kind(),
                command.details(),
                command.person() == null ? null : command.person().commitments(),
                command.externalKey()));
    }

    @EventSourcingHandler
    EnrolPartyState on(PartyEnrolled event) {
        return new EnrolPartyState(event.party(), codes);
    }

    @EventSourcingHandler
    EnrolPartyState on(CodeListAdopted event) {
        return new EnrolPartyState(named, codes.on(event));
    }

    @EventSourcingHandler
    EnrolPartyState on(CodeListEntryProposed event) {
        return new EnrolPartyState(named, codes.on(event));
    }
}
