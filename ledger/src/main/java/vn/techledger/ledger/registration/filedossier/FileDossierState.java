package vn.techledger.ledger.registration.filedossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.registration.Dates;
import vn.techledger.ledger.registration.RegistrationFacts;
import vn.techledger.ledger.registration.event.DossierFiled;
import vn.techledger.ledger.registration.event.DossierRefused;
import vn.techledger.ledger.registration.event.RegistrationCorrected;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.CONTRACT_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.DOSSIER_NOT_REFUSED;
import static vn.techledger.ledger.shared.Reason.DOSSIER_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.PARTY_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What FileDossier must know: the contract, the parties, and earlier dossiers. Pure. */
@EventSourcedEntity
record FileDossierState(@Nullable DealId deal, Set<PartyId> enrolled, RegistrationFacts facts) {

    FileDossierState {
        enrolled = Set.copyOf(enrolled);
    }

    @EntityCreator
    FileDossierState() {
        this(null, Set.of(), RegistrationFacts.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(FileDossier.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<EventCriteria>();
        criteria.add(Boundaries.of(
                types,
                Tags.contract(of.contract()),
                ContractRecorded.class,
                DossierFiled.class,
                DossierRefused.class,
                RegistrationCorrected.class));
        criteria.add(Boundaries.of(types, Tags.party(of.filedBy()), PartyEnrolled.class));
        if (of.onBehalfOf() != null) {
            criteria.add(Boundaries.of(types, Tags.party(of.onBehalfOf()), PartyEnrolled.class));
        }
        return EventCriteria.either(criteria);
    }

    List<LedgerEvent> decide(FileDossier c) {
        unless(deal != null, CONTRACT_UNKNOWN, "/contract", c.contract());
        var details = c.details();
        unless(enrolled.contains(details.filedBy()), PARTY_UNKNOWN, "/filedBy", details.filedBy());
        unless(enrolled.contains(details.applicant()), PARTY_UNKNOWN, "/onBehalfOf", details.applicant());
        Dates.check("/filed", details.filed(), null, c.today());
        if (details.refiles() != null) {
            unless(facts.dossier(details.refiles()).isPresent(), DOSSIER_UNKNOWN, "/refiles", details.refiles());
            unless(facts.refusalOf(details.refiles()).isPresent(), DOSSIER_NOT_REFUSED, "/refiles", details.refiles());
        }
        return List.of(new DossierFiled(c.dossier(), c.contract(), deal, details));
    }

    @EventSourcingHandler
    FileDossierState on(ContractRecorded event) {
        return new FileDossierState(event.deal(), enrolled, facts);
    }

    @EventSourcingHandler
    FileDossierState on(PartyEnrolled event) {
        var more = new HashSet<>(enrolled);
        more.add(event.party());
        return new FileDossierState(deal, more, facts);
    }

    @EventSourcingHandler
    FileDossierState on(DossierFiled event, RecordedEvent at) {
        return new FileDossierState(deal, enrolled, facts.on(event, at.position()));
    }

    @EventSourcingHandler
    FileDossierState on(DossierRefused event, RecordedEvent at) {
        return new FileDossierState(deal, enrolled, facts.on(event, at.position()));
    }

    @EventSourcingHandler
    FileDossierState on(RegistrationCorrected event, RecordedEvent at) {
        return new FileDossierState(deal, enrolled, facts.on(event, at.position()));
    }
}
