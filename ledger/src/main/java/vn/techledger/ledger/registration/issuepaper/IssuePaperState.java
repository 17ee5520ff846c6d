package vn.techledger.ledger.registration.issuepaper;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.registration.Dates;
import vn.techledger.ledger.registration.DossierPurpose;
import vn.techledger.ledger.registration.DossierPurpose.PaperKind;
import vn.techledger.ledger.registration.PaperNumbers;
import vn.techledger.ledger.registration.RegistrationFacts;
import vn.techledger.ledger.registration.event.ApprovalGranted;
import vn.techledger.ledger.registration.event.CertificateIssued;
import vn.techledger.ledger.registration.event.DossierFiled;
import vn.techledger.ledger.registration.event.DossierRefused;
import vn.techledger.ledger.registration.event.LicenceIssued;
import vn.techledger.ledger.registration.event.RegistrationCorrected;
import vn.techledger.ledger.registration.event.TechnologyCheckDeclared;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.DOSSIER_ALREADY_ANSWERED;
import static vn.techledger.ledger.shared.Reason.DOSSIER_ASKS_FOR_ANOTHER;
import static vn.techledger.ledger.shared.Reason.DOSSIER_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.EFFECT_NOT_AGREEABLE;
import static vn.techledger.ledger.shared.Reason.PAPER_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.TECHNOLOGY_PROHIBITED;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * What IssuePaper must know: the dossiers and papers of the contract, the check of its technology, and who has the
 * number. Pure.
 */
@EventSourcedEntity
record IssuePaperState(RegistrationFacts facts, PaperNumbers numbers) {

    @EntityCreator
    IssuePaperState() {
        this(RegistrationFacts.NONE, PaperNumbers.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(IssuePaper.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<>(PaperNumbers.boundary(of.number(), types));
        criteria.add(Boundaries.of(
                types,
                Tags.contract(of.contract()),
                DossierFiled.class,
                DossierRefused.class,
                CertificateIssued.class,
                ApprovalGranted.class,
                LicenceIssued.class,
                TechnologyCheckDeclared.class,
                RegistrationCorrected.class));
        return EventCriteria.either(criteria);
    }

    List<LedgerEvent> decide(IssuePaper c) {
        var filed = facts.dossier(c.dossier())
                .filter(dossier -> dossier.contract().equals(c.contract()))
                .orElseThrow(() -> Rejected.about(DOSSIER_UNKNOWN, "/dossier", c.dossier()));
        unless(!facts.isAnswered(c.dossier()), DOSSIER_ALREADY_ANSWERED, "/dossier", c.dossier());
        var purpose = filed.details().purpose();
        unless(purpose.paper() == c.kind(), DOSSIER_ASKS_FOR_ANOTHER, "/dossier", c.dossier());
        unless(!facts.isProhibited(), TECHNOLOGY_PROHIBITED, "/dossier", c.dossier());
        unless(
                c.details().takesEffect() == null || purpose == DossierPurpose.VOLUNTARY_REGISTRATION,
                EFFECT_NOT_AGREEABLE,
                "/takesEffect",
                String.valueOf(c.details().takesEffect()));
        checkReplaced(c, purpose);
        Dates.check("/issued", c.details().issued(), filed.details().filed(), c.today());
        numbers.check(c.paper(), c.details(), "/number");
        return List.of(
                switch (purpose.paper()) {
                    case CERTIFICATE ->
                        new CertificateIssued(c.paper(), c.dossier(), c.contract(), filed.deal(), purpose, c.details());
                    case APPROVAL ->
                        new ApprovalGranted(c.paper(), c.dossier(), c.contract(), filed.deal(), c.details());
                    case LICENCE ->
                        new LicenceIssued(
                                c.paper(), c.dossier(), c.contract(), filed.deal(), c.details(), c.replaces());
                });
    }

    /** Only a licence of the same contract comes in the place of another. */
    private void checkReplaced(IssuePaper c, DossierPurpose purpose) {
        var replaced = c.replaces();
        unless(
                replaced == null
                        || purpose.paper() == PaperKind.LICENCE
                                && facts.all(LicenceIssued.class).stream()
                                        .anyMatch(licence -> licence.contract().equals(c.contract())
                                                && licence.paper().equals(replaced)),
                PAPER_UNKNOWN,
                "/replaces",
                String.valueOf(replaced));
    }

    @EventSourcingHandler
    IssuePaperState on(DossierFiled event, RecordedEvent at) {
        return new IssuePaperState(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    IssuePaperState on(DossierRefused event, RecordedEvent at) {
        return new IssuePaperState(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    IssuePaperState on(CertificateIssued event, RecordedEvent at) {
        return new IssuePaperState(facts.on(event, at.position()), numbers.on(event));
    }

    @EventSourcingHandler
    IssuePaperState on(ApprovalGranted event, RecordedEvent at) {
        return new IssuePaperState(facts.on(event, at.position()), numbers.on(event));
    }

    @EventSourcingHandler
    IssuePaperState on(LicenceIssued event, RecordedEvent at) {
        return new IssuePaperState(facts.on(event, at.position()), numbers.on(event));
    }

    @EventSourcingHandler
    IssuePaperState on(TechnologyCheckDeclared event, RecordedEvent at) {
        return new IssuePaperState(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    IssuePaperState on(RegistrationCorrected event, RecordedEvent at) {
        return new IssuePaperState(facts.on(event, at.position()), numbers.on(event));
    }
}
