package vn.techledger.ledger.registration.approveregistrationcorrection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.registration.IssuedPaper;
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
import vn.techledger.ledger.registration.event.PaperIssued;
import vn.techledger.ledger.registration.event.PaperRevoked;
import vn.techledger.ledger.registration.event.RegistrationCorrected;
import vn.techledger.ledger.registration.event.RegistrationCorrectionProposed;
import vn.techledger.ledger.registration.event.ResultCertificateDeclared;
import vn.techledger.ledger.registration.event.SupplementAsked;
import vn.techledger.ledger.registration.event.SupplementReceived;
import vn.techledger.ledger.registration.event.TechnologyCheckDeclared;
import vn.techledger.ledger.registration.event.YearlyReportFiled;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.APPROVER_IS_PROPOSER;
import static vn.techledger.ledger.shared.Reason.CORRECTION_ALREADY_APPROVED;
import static vn.techledger.ledger.shared.Reason.CORRECTION_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * What ApproveRegistrationCorrection must know: the proposal, the entries of the contract as they stand, and who has
 * the number. Pure.
 */
@EventSourcedEntity
record ApproveRegistrationCorrectionState(
        @Nullable RegistrationCorrectionProposed proposal,
        Set<CorrectionId> approved,
        RegistrationFacts facts,
        PaperNumbers numbers) {

    ApproveRegistrationCorrectionState {
        approved = Set.copyOf(approved);
    }

    @EntityCreator
    ApproveRegistrationCorrectionState() {
        this(null, Set.of(), RegistrationFacts.NONE, PaperNumbers.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ApproveRegistrationCorrection.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<>(PaperNumbers.boundary(of.number(), types));
        criteria.add(Boundaries.of(types, Tags.correction(of.correction()), RegistrationCorrectionProposed.class));
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

    List<LedgerEvent> decide(ApproveRegistrationCorrection c) {
        unless(
                proposal != null
                        && proposal.contract().equals(c.contract())
                        && Objects.equals(numberOf(proposal.paper()), c.number()),
                CORRECTION_UNKNOWN,
                "/correction",
                c.correction());
        unless(!approved.contains(c.correction()), CORRECTION_ALREADY_APPROVED, "/correction", c.correction());
        unless(!proposal.proposedBy().equals(c.approvedBy()), APPROVER_IS_PROPOSER);
        var entry = new Replacement(proposal.target(), proposal.dossier(), proposal.paper()).check(facts, numbers);
        return List.of(new RegistrationCorrected(
                c.correction(),
                c.contract(),
                proposal.deal(),
                proposal.target(),
                proposal.dossier(),
                proposal.paper(),
                RegistrationFacts.dossierOf(entry.fact()),
                RegistrationFacts.paperOf(entry.fact()),
                entry.fact() instanceof PaperIssued issued ? issued.details() : null,
                proposal.proposedBy(),
                c.approvedBy()));
    }

    private static PaperNumbers.@Nullable Number numberOf(@Nullable IssuedPaper paper) {
        return paper == null ? null : PaperNumbers.Number.of(paper);
    }

    private ApproveRegistrationCorrectionState with(RegistrationFacts changed, PaperNumbers known) {
        return new ApproveRegistrationCorrectionState(proposal, approved, changed, known);
    }

    @EventSourcingHandler
    ApproveRegistrationCorrectionState on(RegistrationCorrectionProposed event) {
        return new ApproveRegistrationCorrectionState(event, approved, facts, numbers);
    }

    @EventSourcingHandler
    ApproveRegistrationCorrectionState on(DossierFiled event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ApproveRegistrationCorrectionState on(DossierCompleted event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ApproveRegistrationCorrectionState on(SupplementAsked event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ApproveRegistrationCorrectionState on(SupplementReceived event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ApproveRegistrationCorrectionState on(FeeDetermined event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ApproveRegistrationCorrectionState on(FeePaid event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ApproveRegistrationCorrectionState on(DossierRefused event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ApproveRegistrationCorrectionState on(CertificateIssued event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers.on(event));
    }

    @EventSourcingHandler
    ApproveRegistrationCorrectionState on(ApprovalGranted event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers.on(event));
    }

    @EventSourcingHandler
    ApproveRegistrationCorrectionState on(LicenceIssued event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers.on(event));
    }

    @EventSourcingHandler
    ApproveRegistrationCorrectionState on(PaperRevoked event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ApproveRegistrationCorrectionState on(IncentivesRepaid event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ApproveRegistrationCorrectionState on(YearlyReportFiled event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ApproveRegistrationCorrectionState on(TechnologyCheckDeclared event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ApproveRegistrationCorrectionState on(ResultCertificateDeclared event, RecordedEvent at) {
        return with(facts.on(event, at.position()), numbers);
    }

    @EventSourcingHandler
    ApproveRegistrationCorrectionState on(RegistrationCorrected event, RecordedEvent at) {
        var more = new HashSet<>(approved);
        more.add(event.correction());
        return new ApproveRegistrationCorrectionState(
                proposal, more, facts.on(event, at.position()), numbers.on(event));
    }
}
