package vn.techledger.ledger.registration.advancedossier;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.registration.Dates;
import vn.techledger.ledger.registration.DossierStep;
import vn.techledger.ledger.registration.RegistrationFacts;
import vn.techledger.ledger.registration.event.ApprovalGranted;
import vn.techledger.ledger.registration.event.CertificateIssued;
import vn.techledger.ledger.registration.event.DossierCompleted;
import vn.techledger.ledger.registration.event.DossierFiled;
import vn.techledger.ledger.registration.event.DossierRefused;
import vn.techledger.ledger.registration.event.FeeDetermined;
import vn.techledger.ledger.registration.event.FeePaid;
import vn.techledger.ledger.registration.event.LicenceIssued;
import vn.techledger.ledger.registration.event.RegistrationCorrected;
import vn.techledger.ledger.registration.event.SupplementAsked;
import vn.techledger.ledger.registration.event.SupplementReceived;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.DossierId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.DOSSIER_ALREADY_ANSWERED;
import static vn.techledger.ledger.shared.Reason.DOSSIER_ALREADY_COMPLETE;
import static vn.techledger.ledger.shared.Reason.DOSSIER_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What AdvanceDossier must know: the dossier, and whether it is complete or answered. Pure. */
@EventSourcedEntity
record AdvanceDossierState(RegistrationFacts facts) {

    @EntityCreator
    AdvanceDossierState() {
        this(RegistrationFacts.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(AdvanceDossier.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(
                types,
                Tags.dossier(of.dossier()),
                DossierFiled.class,
                DossierCompleted.class,
                DossierRefused.class,
                CertificateIssued.class,
                ApprovalGranted.class,
                LicenceIssued.class,
                RegistrationCorrected.class);
    }

    List<LedgerEvent> decide(AdvanceDossier c) {
        var filed = facts.dossier(c.dossier())
                .filter(dossier -> dossier.contract().equals(c.contract()))
                .orElseThrow(() -> Rejected.about(DOSSIER_UNKNOWN, "/dossier", c.dossier()));
        var step = c.step();
        Dates.check("/on", step.on(), filed.details().filed(), c.today());
        return List.of(
                switch (step) {
                    case DossierStep.Complete complete -> {
                        unless(
                                facts.completionOf(c.dossier()).isEmpty(),
                                DOSSIER_ALREADY_COMPLETE,
                                "/dossier",
                                c.dossier());
                        checkOpen(c.dossier());
                        yield new DossierCompleted(c.dossier(), c.contract(), filed.deal(), complete.on());
                    }
                    case DossierStep.AskSupplement ask -> {
                        checkOpen(c.dossier());
                        yield new SupplementAsked(
                                c.dossier(), c.contract(), filed.deal(), ask.on(), ask.number(), ask.missing());
                    }
                    case DossierStep.ReceiveSupplement receive -> {
                        checkOpen(c.dossier());
                        yield new SupplementReceived(c.dossier(), c.contract(), filed.deal(), receive.on());
                    }
                    // fees are also determined and paid after the answer
                    case DossierStep.DetermineFee fee ->
                        new FeeDetermined(c.dossier(), c.contract(), filed.deal(), fee.amount(), fee.on(), fee.basis());
                    case DossierStep.PayFee paid ->
                        new FeePaid(c.dossier(), c.contract(), filed.deal(), paid.amount(), paid.on(), paid.receipt());
                });
    }

    private void checkOpen(DossierId dossier) {
        unless(!facts.isAnswered(dossier), DOSSIER_ALREADY_ANSWERED, "/dossier", dossier);
    }

    @EventSourcingHandler
    AdvanceDossierState on(DossierFiled event, RecordedEvent at) {
        return new AdvanceDossierState(facts.on(event, at.position()));
    }

    @EventSourcingHandler
    AdvanceDossierState on(DossierCompleted event, RecordedEvent at) {
        return new AdvanceDossierState(facts.on(event, at.position()));
    }

    @EventSourcingHandler
    AdvanceDossierState on(DossierRefused event, RecordedEvent at) {
        return new AdvanceDossierState(facts.on(event, at.position()));
    }

    @EventSourcingHandler
    AdvanceDossierState on(CertificateIssued event, RecordedEvent at) {
        return new AdvanceDossierState(facts.on(event, at.position()));
    }

    @EventSourcingHandler
    AdvanceDossierState on(ApprovalGranted event, RecordedEvent at) {
        return new AdvanceDossierState(facts.on(event, at.position()));
    }

    @EventSourcingHandler
    AdvanceDossierState on(LicenceIssued event, RecordedEvent at) {
        return new AdvanceDossierState(facts.on(event, at.position()));
    }

    @EventSourcingHandler
    AdvanceDossierState on(RegistrationCorrected event, RecordedEvent at) {
        return new AdvanceDossierState(facts.on(event, at.position()));
    }
}
