package vn.techledger.ledger.reference.proposecodemapping;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.reference.KnownCodes;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.reference.event.CodeMappingAdopted;
import vn.techledger.ledger.reference.event.CodeMappingEntryProposed;
import vn.techledger.ledger.reference.event.CodeMappingProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.CODE_LIST_NOT_ADOPTED;
import static vn.techledger.ledger.shared.Reason.CODE_MAPPING_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.CODE_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ProposeCodeMapping must know: both versions with the codes that it names, and whether one is adopted. Pure. */
@EventSourcedEntity
record ProposeCodeMappingState(boolean adopted, KnownCodes codes) {

    @EntityCreator
    ProposeCodeMappingState() {
        this(false, KnownCodes.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposeCodeMapping.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<EventCriteria>();
        criteria.add(Boundaries.of(
                types, Tags.codeMapping(of.list(), of.fromVersion(), of.toVersion()), CodeMappingAdopted.class));
        criteria.add(KnownCodes.listBoundary(of.list(), of.fromVersion(), types));
        criteria.add(KnownCodes.listBoundary(of.list(), of.toVersion(), types));
        of.from().forEach(code -> criteria.add(entry(of.list(), of.fromVersion(), code, types)));
        of.to().forEach(code -> criteria.add(entry(of.list(), of.toVersion(), code, types)));
        return EventCriteria.either(criteria);
    }

    private static EventCriteria entry(String list, String version, String code, MessageTypeResolver types) {
        return Boundaries.of(types, Tags.code(new CodeRef(list, version, code)), CodeListEntryProposed.class);
    }

    List<LedgerEvent> decide(ProposeCodeMapping c) {
        unless(
                !adopted,
                CODE_MAPPING_ALREADY_ADOPTED,
                "/toVersion",
                c.list() + " " + c.fromVersion() + " → " + c.toVersion());
        requireAdopted("/fromVersion", c.list(), c.fromVersion());
        requireAdopted("/toVersion", c.list(), c.toVersion());
        var events = new ArrayList<LedgerEvent>();
        events.add(new CodeMappingProposed(
                c.proposal(),
                c.list(),
                c.fromVersion(),
                c.toVersion(),
                c.source(),
                c.entries().size(),
                c.proposedBy()));
        for (var entry : c.entries()) {
            requireKnown(new CodeRef(c.list(), c.fromVersion(), entry.code()));
            entry.targets().forEach(target -> requireKnown(new CodeRef(c.list(), c.toVersion(), target)));
            events.add(new CodeMappingEntryProposed(
                    c.proposal(), entry.code(), entry.relation(), entry.targets(), entry.note()));
        }
        return events;
    }

    private void requireAdopted(String pointer, String list, String version) {
        unless(codes.isAdopted(list, version), CODE_LIST_NOT_ADOPTED, pointer, list + " " + version);
    }

    private void requireKnown(CodeRef code) {
        unless(codes.holds(code), CODE_UNKNOWN, "/entries", code.list() + " " + code.version() + " " + code.code());
    }

    @EventSourcingHandler
    ProposeCodeMappingState on(CodeMappingAdopted event) {
        return new ProposeCodeMappingState(true, codes);
    }

    @EventSourcingHandler
    ProposeCodeMappingState on(CodeListAdopted event) {
        return new ProposeCodeMappingState(adopted, codes.on(event));
    }

    @EventSourcingHandler
    ProposeCodeMappingState on(CodeListEntryProposed event) {
        return new ProposeCodeMappingState(adopted, codes.on(event));
    }
}
