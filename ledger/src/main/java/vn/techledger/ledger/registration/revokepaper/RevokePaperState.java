package vn.techledger.ledger.registration.revokepaper;

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
import vn.techledger.ledger.registration.event.LicenceIssued;
import vn.techledger.ledger.registration.event.PaperRevoked;
import vn.techledger.ledger.registration.event.RegistrationCorrected;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.PAPER_ALREADY_REVOKED;
import static vn.techledger.ledger.shared.Reason.PAPER_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What RevokePaper must know: the paper, and whether it is revoked. Pure. */
@EventSourcedEntity
record RevokePaperState(RegistrationFacts facts) {

    @EntityCreator
    RevokePaperState() {
        this(RegistrationFacts.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(RevokePaper.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(
                types,
                Tags.paper(of.paper()),
                CertificateIssued.class,
                ApprovalGranted.class,
                LicenceIssued.class,
                PaperRevoked.class,
                RegistrationCorrected.class);
    }

    List<LedgerEvent> decide(RevokePaper c) {
        var issued = facts.paper(c.paper())
                .filter(paper -> paper.contract().equals(c.contract()))
                .orElseThrow(() -> Rejected.about(PAPER_UNKNOWN, "/paper", c.paper()));
        unless(facts.revocationOf(c.paper()).isEmpty(), PAPER_ALREADY_REVOKED, "/paper", c.paper());
        Dates.check("/noticed", c.noticed(), issued.details().issued(), c.today());
        return List.of(new PaperRevoked(
                c.paper(), c.contract(), issued.deal(), c.noticed(), c.number(), c.ground(), c.article(), c.toRepay()));
    }

    @EventSourcingHandler
    RevokePaperState on(CertificateIssued event, RecordedEvent at) {
        return new RevokePaperState(facts.on(event, at.position()));
    }

    @EventSourcingHandler
    RevokePaperState on(ApprovalGranted event, RecordedEvent at) {
        return new RevokePaperState(facts.on(event, at.position()));
    }

    @EventSourcingHandler
    RevokePaperState on(LicenceIssued event, RecordedEvent at) {
        return new RevokePaperState(facts.on(event, at.position()));
    }

    @EventSourcingHandler
    RevokePaperState on(PaperRevoked event, RecordedEvent at) {
        return new RevokePaperState(facts.on(event, at.position()));
    }

    @EventSourcingHandler
    RevokePaperState on(RegistrationCorrected event, RecordedEvent at) {
        return new RevokePaperState(facts.on(event, at.position()));
    }
}
