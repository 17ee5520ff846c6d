package vn.techledger.ledger.need.registerneed;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.need.event.NeedRegistered;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.reference.KnownCodes;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.CODE_LIST_NOT_ADOPTED;
import static vn.techledger.ledger.shared.Reason.CODE_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.DATE_IN_THE_FUTURE;
import static vn.techledger.ledger.shared.Reason.PARTY_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What RegisterNeed must know: the seeker, the codes, and whether it was said before. Pure. */
@EventSourcedEntity
record RegisterNeedState(boolean seeker, KnownCodes codes, boolean registered) {

    @EntityCreator
    RegisterNeedState() {
        this(false, KnownCodes.NONE, false);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(RegisterNeed.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<>(KnownCodes.boundary(of.description().codes(), types));
        criteria.add(Boundaries.of(types, Tags.party(of.description().seeker()), PartyEnrolled.class));
        criteria.add(Boundaries.of(types, Tags.need(of.need()), NeedRegistered.class));
        return EventCriteria.either(criteria);
    }

    List<LedgerEvent> decide(RegisterNeed command) {
        if (registered) {
            return List.of();
        }
        var described = command.description();
        unless(seeker, PARTY_UNKNOWN, "/seeker", described.seeker());
        unless(!described.since().isWhollyAfter(command.today()), DATE_IN_THE_FUTURE, "/since", described.since());
        check("/fields/", described.fields());
        check("/sectors/", described.sectors());
        return List.of(new NeedRegistered(command.need(), described));
    }

    private void check(String pointer, List<CodeRef> refs) {
        for (int i = 0; i < refs.size(); i++) {
            var ref = refs.get(i);
            unless(
                    codes.isAdopted(ref.list(), ref.version()),
                    CODE_LIST_NOT_ADOPTED,
                    pointer + i + "/version",
                    ref.list() + " " + ref.version());
            unless(codes.holds(ref), CODE_UNKNOWN, pointer + i + "/code", ref.code());
        }
    }

    @EventSourcingHandler
    RegisterNeedState on(NeedRegistered event) {
        return new RegisterNeedState(seeker, codes, true);
    }

    @EventSourcingHandler
    RegisterNeedState on(PartyEnrolled event) {
        return new RegisterNeedState(true, codes, registered);
    }

    @EventSourcingHandler
    RegisterNeedState on(CodeListAdopted event) {
        return new RegisterNeedState(seeker, codes.on(event), registered);
    }

    @EventSourcingHandler
    RegisterNeedState on(CodeListEntryProposed event) {
        return new RegisterNeedState(seeker, codes.on(event), registered);
    }
}
