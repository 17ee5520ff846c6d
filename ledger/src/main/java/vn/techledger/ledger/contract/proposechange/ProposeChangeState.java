package vn.techledger.ledger.contract.proposechange;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Change;
import vn.techledger.ledger.contract.ContractHistory;
import vn.techledger.ledger.contract.Grounds;
import vn.techledger.ledger.contract.InForce;
import vn.techledger.ledger.contract.RetractionScope;
import vn.techledger.ledger.contract.event.AmendmentProposed;
import vn.techledger.ledger.contract.event.ChangeProposed;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractInvalidated;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.ContractTerminated;
import vn.techledger.ledger.contract.event.CorrectionProposed;
import vn.techledger.ledger.contract.event.EntryRetracted;
import vn.techledger.ledger.contract.event.InvalidityProposed;
import vn.techledger.ledger.contract.event.RateDeterminationProposed;
import vn.techledger.ledger.contract.event.RateDetermined;
import vn.techledger.ledger.contract.event.RetractionProposed;
import vn.techledger.ledger.contract.event.TerminationProposed;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.technology.event.TechnologyRegistered;

import static vn.techledger.ledger.shared.Reason.AMENDMENT_MOVES_SIGNING;
import static vn.techledger.ledger.shared.Reason.CONTRACT_ENDED;
import static vn.techledger.ledger.shared.Reason.CONTRACT_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.CORRECTION_CHANGES_NOTHING;
import static vn.techledger.ledger.shared.Reason.CORRECTION_TARGET_NOT_IN_FORCE;
import static vn.techledger.ledger.shared.Reason.DATE_BEFORE_CONTRACT;
import static vn.techledger.ledger.shared.Reason.DATE_IN_THE_FUTURE;
import static vn.techledger.ledger.shared.Reason.ENTRY_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.NOTHING_TO_RETRACT;
import static vn.techledger.ledger.shared.Reason.SIGNED_IN_THE_FUTURE;
import static vn.techledger.ledger.shared.Reason.UNPERFORMED_EXCEEDS_CONTRACT;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ProposeChange must know: the contract as it stands, and what new terms rest on. Pure. */
@EventSourcedEntity
record ProposeChangeState(
        ContractId contract, Grounds grounds, @Nullable InForce inForce) {

    @EntityCreator
    ProposeChangeState(@InjectEntityId ProposeChange.Boundary of) {
        this(of.contract(), Grounds.NONE, null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposeChange.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<EventCriteria>();
        if (of.terms() != null) {
            criteria.addAll(Grounds.boundary(of.terms(), types));
        }
        criteria.add(InForce.boundary(of.contract(), types));
        return EventCriteria.either(criteria);
    }

    List<LedgerEvent> decide(ProposeChange command) {
        unless(inForce != null, CONTRACT_UNKNOWN, "/contract", command.contract());
        unless(inForce.position() == command.target(), CORRECTION_TARGET_NOT_IN_FORCE, "/target", command.target());
        return List.of(
                switch (command.change()) {
                    case Change.Correction change -> correction(command, change, inForce);
                    case Change.Amendment change -> amendment(command, change, inForce);
                    case Change.Termination change -> termination(command, change, inForce);
                    case Change.Invalidity change -> invalidity(command, change, inForce);
                    case Change.Retraction change -> retraction(command, change, inForce);
                    case Change.RateDetermination change -> rateDetermination(command, change, inForce);
                });
    }

    private ChangeProposed correction(ProposeChange command, Change.Correction change, InForce known) {
        var agreement = known.agreement();
        unless(!agreement.voided(), CONTRACT_ENDED);
        int last = agreement.entries().size() - 1;
        int entry = change.entry() == null ? last : change.entry();
        unless(entry >= 0 && entry <= last, ENTRY_UNKNOWN, "/entry", entry);
        unless(!agreement.entries().get(entry).terms().equals(change.terms()), CORRECTION_CHANGES_NOTHING);
        if (entry == last) {
            grounds.checkReference(contract, change.terms().reference());
        }
        grounds.checkContent(change.terms(), command.today());
        return new CorrectionProposed(
                command.correction(),
                contract,
                known.deal(),
                command.target(),
                entry == last ? null : Integer.valueOf(entry),
                change.terms(),
                command.reason(),
                command.evidence(),
                command.proposedBy());
    }

    private ChangeProposed amendment(ProposeChange command, Change.Amendment change, InForce known) {
        var agreement = known.agreement();
        unless(!agreement.voided(), CONTRACT_ENDED);
        unless(!change.signed().isWhollyAfter(command.today()), SIGNED_IN_THE_FUTURE, "/signed", change.signed());
        var contractSigned = agreement.terms().signed();
        unless(!change.signed().isWhollyBefore(contractSigned), DATE_BEFORE_CONTRACT, "/signed", change.signed());
        unless(
                change.terms().signed().equals(contractSigned),
                AMENDMENT_MOVES_SIGNING,
                "/terms/signed",
                change.terms().signed());
        grounds.check(contract, change.terms(), command.today());
        return new AmendmentProposed(
                command.correction(),
                contract,
                known.deal(),
                command.target(),
                change.number(),
                change.signed(),
                change.terms(),
                command.reason(),
                command.evidence(),
                command.proposedBy());
    }

    private ChangeProposed termination(ProposeChange command, Change.Termination change, InForce known) {
        var agreement = known.agreement();
        unless(agreement.end() == null, CONTRACT_ENDED);
        unless(!change.date().isWhollyAfter(command.today()), DATE_IN_THE_FUTURE, "/date", change.date());
        unless(!change.date().isWhollyBefore(agreement.terms().signed()), DATE_BEFORE_CONTRACT, "/date", change.date());
        unless(
                change.unperformed().fitsInto(agreement.terms().amounts()),
                UNPERFORMED_EXCEEDS_CONTRACT,
                "/unperformed",
                "");
        return new TerminationProposed(
                command.correction(),
                contract,
                known.deal(),
                command.target(),
                change.number(),
                change.date(),
                change.unperformed(),
                command.reason(),
                command.evidence(),
                command.proposedBy());
    }

    private ChangeProposed invalidity(ProposeChange command, Change.Invalidity change, InForce known) {
        var agreement = known.agreement();
        unless(!agreement.voided(), CONTRACT_ENDED);
        unless(!change.decided().isWhollyAfter(command.today()), DATE_IN_THE_FUTURE, "/decided", change.decided());
        unless(
                !change.decided().isWhollyBefore(agreement.terms().signed()),
                DATE_BEFORE_CONTRACT,
                "/decided",
                change.decided());
        return new InvalidityProposed(
                command.correction(),
                contract,
                known.deal(),
                command.target(),
                change.authority(),
                change.number(),
                change.decided(),
                command.reason(),
                command.evidence(),
                command.proposedBy());
    }

    private ChangeProposed retraction(ProposeChange command, Change.Retraction change, InForce known) {
        var history = known.history();
        boolean whole = change.scope() == RetractionScope.CONTRACT;
        unless(whole || !history.before().isEmpty(), NOTHING_TO_RETRACT);
        unless(!whole || !known.agreement().retracted(), CONTRACT_ENDED);
        return new RetractionProposed(
                command.correction(),
                contract,
                known.deal(),
                command.target(),
                change.scope(),
                whole ? null : history.before().getLast().number(),
                command.reason(),
                command.evidence(),
                command.proposedBy());
    }

    private ChangeProposed rateDetermination(ProposeChange command, Change.RateDetermination change, InForce known) {
        var agreement = known.agreement();
        unless(!agreement.voided(), CONTRACT_ENDED);
        int last = agreement.entries().size() - 1;
        int entry = change.entry() == null ? last : change.entry();
        unless(entry >= 0 && entry <= last, ENTRY_UNKNOWN, "/entry", entry);
        var valued = agreement.entries().get(entry);
        var currency = valued.terms().amounts().knownCurrency().orElse(null);
        change.rate().check(currency, valued.frozen(), command.today());
        return new RateDeterminationProposed(
                command.correction(),
                contract,
                known.deal(),
                command.target(),
                entry == last ? null : Integer.valueOf(entry),
                change.rate(),
                command.reason(),
                command.evidence(),
                command.proposedBy());
    }

    /** Other contracts come along where they have or had the same number; only this one's facts count. */
    private ProposeChangeState changed(Grounds known, ContractChange event, RecordedEvent at) {
        return new ProposeChangeState(
                contract, known, inForce == null ? null : inForce.on(event, contract, at.position()));
    }

    @EventSourcingHandler
    ProposeChangeState on(ContractRecorded event, RecordedEvent at) {
        boolean ours = event.contract().equals(contract);
        return new ProposeChangeState(
                contract,
                grounds.on(event),
                ours ? new InForce(at.position(), event.deal(), ContractHistory.of(event)) : inForce);
    }

    @EventSourcingHandler
    ProposeChangeState on(ContractCorrected event, RecordedEvent at) {
        return changed(grounds.on(event), event, at);
    }

    @EventSourcingHandler
    ProposeChangeState on(ContractAmended event, RecordedEvent at) {
        return changed(grounds.on(event), event, at);
    }

    @EventSourcingHandler
    ProposeChangeState on(ContractTerminated event, RecordedEvent at) {
        return changed(grounds, event, at);
    }

    @EventSourcingHandler
    ProposeChangeState on(ContractInvalidated event, RecordedEvent at) {
        return changed(grounds, event, at);
    }

    @EventSourcingHandler
    ProposeChangeState on(EntryRetracted event, RecordedEvent at) {
        return changed(grounds.on(event), event, at);
    }

    @EventSourcingHandler
    ProposeChangeState on(RateDetermined event, RecordedEvent at) {
        return changed(grounds, event, at);
    }

    @EventSourcingHandler
    ProposeChangeState on(PartyEnrolled event) {
        return new ProposeChangeState(contract, grounds.on(event), inForce);
    }

    @EventSourcingHandler
    ProposeChangeState on(TechnologyRegistered event) {
        return new ProposeChangeState(contract, grounds.on(event), inForce);
    }

    @EventSourcingHandler
    ProposeChangeState on(CodeListAdopted event) {
        return new ProposeChangeState(contract, grounds.on(event), inForce);
    }

    @EventSourcingHandler
    ProposeChangeState on(CodeListEntryProposed event) {
        return new ProposeChangeState(contract, grounds.on(event), inForce);
    }
}
