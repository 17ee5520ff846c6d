package vn.techledger.ledger.registration.proposeregistrationcorrection;

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
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.registration.Dates;
import vn.techledger.ledger.registration.PaperNumbers;
import vn.techledger.ledger.registration.RegistrationFacts;
import vn.techledger.ledger.registration.Replacement;
import vn.techledger.ledger.registration.event.ApprovalGranted;
import vn.techledger.ledger.registration.event.CertificateIssued;
import vn.techledger.ledger.registration.event.DossierCompleted;
import vn.techledger.ledger.registration.event.DossierFiled;
import vn.techledger.ledger.registration.event.DossierRefused;
import vn.techledger.ledger.registration.event.FeeDetermined;
import vn.techledger.ledger.registration.event.FeePaid;
import vn.techledger.ledger.registration.event.IncentivesRepaid;
import vn.techledger.ledger.registration.event.LicenceIssued;
import vn.techledger.ledger.registration.event.PaperRevoked;
import vn.techledger.ledger.registration.event.RegistrationCorrected;
import vn.techledger.ledger.registration.event.RegistrationCorrectionProposed;
import vn.techledger.ledger.registration.event.ResultCertificateDeclared;
import vn.techledger.ledger.registration.event.SupplementAsked;
import vn.techledger.ledger.registration.event.SupplementReceived;
import vn.techledger.ledger.registration.event.TechnologyCheckDeclared;
import vn.techledger.ledger.registration.event.YearlyReportFiled;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.CORRECTION_TARGET_NOT_IN_FORCE;
import static vn.techledger.ledger.shared.Reason.PARTY_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * What ProposeRegistrationCorrection must know: the entries of the contract, who has the number, and the parties. Pure.
 */
@EventSourcedEntity
record ProposeRegistrationCorrectionState(RegistrationFacts facts, PaperNumbers numbers, Set<PartyId> enrolled) {

    ProposeRegistrationCorrectionState {
        enrolled = Set.copyOf(enrolled);
    }

    @EntityCreator
    ProposeRegistrationCorrectionState() {
        this(RegistrationFacts.NONE, PaperNumbers.NONE, Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposeRegistrationCorrection.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<>(PaperNumbers.boundary(of.number(), types));
        of.parties().forEach(party -> criteria.add(Boundaries.of(types, Tags.party(party), PartyEnrolled.class)));
        criteria.add(Boundaries.of(
                types,
                Tags.contract(of.contract()),
                DossierFiled.class,
                DossierCompleted.class,
                SupplementAsked.class,
                SupplementReceived.class,
                FeeDetermined.class,
                FeePaid.class,
                DossierRefused.class,
                CertificateIssued.class,
                ApprovalGranted.class,
                LicenceIssued.class,
                PaperRevoked.class,
                IncentivesRepaid.class,
                YearlyReportFiled.class,
                TechnologyCheckDeclared.class,
                ResultCertificateDeclared.class,
                RegistrationCorrected.class));
        return EventCriteria.either(criteria);
    }

    List<LedgerEvent> decide(ProposeRegistrationCorrection c) {
        var replacement = new Replacement(c.target(), c.dossier(), c.paper());
        var entry = replacement.check(facts, numbers);
        unless(entry.fact().contract().equals(c.contract()), CORRECTION_TARGET_NOT_IN_FORCE, "/target", c.target());
        if (c.dossier() != null) {
            unless(
                    enrolled.contains(c.dossier().filedBy()),
                    PARTY_UNKNOWN,
                    "/dossier/filedBy",
                    c.dossier().filedBy());
            unless(
                    enrolled.contains(c.dossier().applicant()),
                    PARTY_UNKNOWN,
                    "/dossier/onBehalfOf",
                    c.dossier().applicant());
            Dates.check("/dossier/filed", c.dossier().filed(), null, c.today());
        }
        if (c.paper() != null) {
            Dates.check("/paper/issued", c.paper().issued(), null, c.today());
        }
        return List.of(new RegistrationCorrectionProposed(
                c.correction(),
                c.contract(),
                entry.fact().deal(),
                c.target(),
                c.dossier(),
                c.paper(),
                c.reason(),
                c.evidence(),
                c.proposedBy()));
    }

    private ProposeRegistrationCorrectionState with(RegistrationFacts changed, PaperNumbers known) {
        return new ProposeRegistrationCorrectionState(changed, known, enrolled);
    }

    @EventSourcingHandler
    ProposeRegistrationCorrectionState on(PartyEnrolled event) {
        var more = new HashSet<>(enrolled);
        more.add(event.party());
        return new ProposeRegistrationCorrectionState(facts, numbers, more);
    }

    @EventSourcingHandler
    ProposeRegistrationCorrectionState on(DossierFiled event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ProposeRegistrationCorrectionState on(DossierCompleted event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ProposeRegistrationCorrectionState on(SupplementAsked event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ProposeRegistrationCorrectionState on(SupplementReceived event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ProposeRegistrationCorrectionState on(FeeDetermined event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ProposeRegistrationCorrectionState on(FeePaid event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ProposeRegistrationCorrectionState on(DossierRefused event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ProposeRegistrationCorrectionState on(CertificateIssued event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers.on(event));
    }

    @EventSourcingHandler
    ProposeRegistrationCorrectionState on(ApprovalGranted event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers.on(event));
    }

    @EventSourcingHandler
    ProposeRegistrationCorrectionState on(LicenceIssued event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers.on(event));
    }

    @EventSourcingHandler
    ProposeRegistrationCorrectionState on(PaperRevoked event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ProposeRegistrationCorrectionState on(IncentivesRepaid event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ProposeRegistrationCorrectionState on(YearlyReportFiled event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ProposeRegistrationCorrectionState on(TechnologyCheckDeclared event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ProposeRegistrationCorrectionState on(ResultCertificateDeclared event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ProposeRegistrationCorrectionState on(RegistrationCorrected event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers.on(event));
    }
}
