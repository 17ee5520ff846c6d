package vn.techledger.ledger.registration.refusedossier;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.registration.Dates;
import vn.techledger.ledger.registration.RegistrationFacts;
import vn.techledger.ledger.registration.event.ApprovalGranted;
import vn.techledger.ledger.registration.event.CertificateIssued;
import vn.techledger.ledger.registration.event.DossierFiled;
import vn.techledger.ledger.registration.event.DossierRefused;
import vn.techledger.ledger.registration.event.LicenceIssued;
import vn.techledger.ledger.registration.event.RegistrationCorrected;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.DOSSIER_ALREADY_ANSWERED;
import static vn.techledger.ledger.shared.Reason.DOSSIER_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What RefuseDossier must know: the dossier, and whether it is answered. Pure. */
@EventSourcedEntity
record RefuseDossierState(RegistrationFacts facts) {

    @EntityCreator
    RefuseDossierState() {
        this(RegistrationFacts.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(RefuseDossier.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(
                types,
                Tags.dossier(of.dossier()),
                DossierFiled.class,
                DossierRefused.class,
                CertificateIssued.class,
                ApprovalGranted.class,
                LicenceIssued.class,
                RegistrationCorrected.class);
    }

    List<LedgerEvent> decide(RefuseDossier c) {
        var filed = facts.dossier(c.dossier())
                .filter(dossier -> dossier.contract().equals(c.contract()))
                .orElseThrow(() -> Rejected.about(DOSSIER_UNKNOWN, "/dossier", c.dossier()));
        unless(!facts.isAnswered(c.dossier()), DOSSIER_ALREADY_ANSWERED, "/dossier", c.dossier());
        Dates.check("/refused", c.refused(), filed.details().filed(), c.today());
        return List.of(new DossierRefused(
                c.dossier(), c.contract(), filed.deal(), c.refused(), c.number(), c.ground(), c.article(), c.reason()));
    }

    @EventSourcingHandler
    RefuseDossierState on(DossierFiled event, RecordedEvent at) {
        return new RefuseDossierState(facts.on(event, at.position()));
    }

    @EventSourcingHandler
    RefuseDossierState on(DossierRefused event, RecordedEvent at) {
        return new RefuseDossierState(facts.on(event, at.position()));
    }

    @EventSourcingHandler
    RefuseDossierState on(CertificateIssued event, RecordedEvent at) {
        return new RefuseDossierState(facts.on(event, at.position()));
    }

    @EventSourcingHandler
    RefuseDossierState on(ApprovalGranted event, RecordedEvent at) {
        return new RefuseDossierState(facts.on(event, at.position()));
    }

    @EventSourcingHandler
    RefuseDossierState on(LicenceIssued event, RecordedEvent at) {
        return new RefuseDossierState(facts.on(event, at.position()));
    }

    @EventSourcingHandler
    RefuseDossierState on(RegistrationCorrected event, RecordedEvent at) {
        return new RefuseDossierState(facts.on(event, at.position()));
    }
}
