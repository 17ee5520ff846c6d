package vn.techledger.ledger.publication.releasepublication;

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
import vn.techledger.ledger.confidentiality.Screening;
import vn.techledger.ledger.confidentiality.event.ConfidentialityRuleAdopted;
import vn.techledger.ledger.confidentiality.event.ReleaseScreened;
import vn.techledger.ledger.confidentiality.event.TableScreened;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.indicator.event.IndicatorDefinitionAdopted;
import vn.techledger.ledger.publication.Screenings;
import vn.techledger.ledger.publication.event.PublicationProposed;
import vn.techledger.ledger.publication.event.PublicationReleased;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PublicationId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.APPROVER_IS_PROPOSER;
import static vn.techledger.ledger.shared.Reason.CONFIDENTIALITY_RULE_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Reason.INDICATOR_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Reason.PUBLICATION_ALREADY_RELEASED;
import static vn.techledger.ledger.shared.Reason.PUBLICATION_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Reason.PUBLICATION_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.RELEASES_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * What ReleasePublication must know: the proposal, the definition in force, what of the table is released, and by which
 * rule of confidentiality, against which releases. Pure.
 */
@EventSourcedEntity
record ReleasePublicationState(
        @Nullable PublicationProposed proposal,
        @Nullable Long definition,
        Set<PublicationId> released,
        @Nullable Long last,
        Confidentiality confidentiality) {

    /**
     * @param screened rule that the proposal was screened by, or null
     * @param rule in force, or null
     * @param releases position of the newest screened release of whatever table, or null
     */
    record Confidentiality(
            @Nullable Long screened,
            @Nullable Long rule,
            @Nullable Long releases) {}

    ReleasePublicationState {
        released = Set.copyOf(released);
    }

    @EntityCreator
    ReleasePublicationState() {
        this(null, null, Set.of(), null, new Confidentiality(null, null, null));
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ReleasePublication.Boundary of, MessageTypeResolver types) {
        var key = of.key();
        return EventCriteria.either(
                Boundaries.of(
                        types, Tags.publication(of.publication()), PublicationProposed.class, TableScreened.class),
                Boundaries.of(types, Tags.confidentialityRule(), ConfidentialityRuleAdopted.class),
                Boundaries.of(types, Tags.releases(), ReleaseScreened.class),
                Boundaries.of(types, Tags.indicator(key.indicator()), IndicatorDefinitionAdopted.class),
                Boundaries.of(
                        types,
                        Tags.publishedTable(key.indicator(), key.from(), key.to(), key.by()),
                        PublicationReleased.class));
    }

    List<LedgerEvent> decide(ReleasePublication command) {
        unless(
                proposal != null && proposal.table().key().equals(command.key()),
                PUBLICATION_PROPOSAL_UNKNOWN,
                "/publication",
                command.publication());
        unless(
                !released.contains(command.publication()),
                PUBLICATION_ALREADY_RELEASED,
                "/publication",
                command.publication());
        var table = proposal.table();
        unless(
                Objects.equals(definition, table.definition()),
                INDICATOR_CHANGED_MEANWHILE,
                "/indicator",
                definition == null ? 0 : definition);
        unless(
                Objects.equals(last, proposal.replaces()),
                PUBLICATION_CHANGED_MEANWHILE,
                "/replaces",
                last == null ? 0 : last);
        unless(!proposal.proposedBy().equals(command.approvedBy()), APPROVER_IS_PROPOSER);
        checkConfidentiality(command.screening());
        var release = new PublicationReleased(
                command.publication(),
                table.key(),
                table.vintage(),
                table.sha256(),
                proposal.proposedBy(),
                command.approvedBy());
        var rule = confidentiality.rule();
        return rule == null
                ? List.of(release)
                : List.of(release, new ReleaseScreened(command.publication(), rule, confidentiality.releases()));
    }

    /** The rule must be the one that made the table, and nothing may have been released that it was not compared with. */
    private void checkConfidentiality(Screening screening) {
        var rule = confidentiality.rule();
        unless(
                Objects.equals(rule, confidentiality.screened()) && Objects.equals(rule, screening.rule()),
                CONFIDENTIALITY_RULE_CHANGED_MEANWHILE,
                "/table",
                rule == null ? 0 : rule);
        unless(
                rule == null || Objects.equals(confidentiality.releases(), screening.against()),
                RELEASES_CHANGED_MEANWHILE,
                "/table",
                confidentiality.releases() == null ? 0 : confidentiality.releases());
        Screenings.check(screening);
    }

    @EventSourcingHandler
    ReleasePublicationState on(PublicationProposed event) {
        return new ReleasePublicationState(event, definition, released, last, confidentiality);
    }

    @EventSourcingHandler
    ReleasePublicationState on(IndicatorDefinitionAdopted event, RecordedEvent at) {
        return new ReleasePublicationState(proposal, at.position(), released, last, confidentiality);
    }

    @EventSourcingHandler
    ReleasePublicationState on(PublicationReleased event, RecordedEvent at) {
        var more = new HashSet<>(released);
        more.add(event.publication());
        return new ReleasePublicationState(proposal, definition, more, at.position(), confidentiality);
    }

    @EventSourcingHandler
    ReleasePublicationState on(TableScreened event) {
        return with(new Confidentiality(event.rule(), confidentiality.rule(), confidentiality.releases()));
    }

    @EventSourcingHandler
    ReleasePublicationState on(ConfidentialityRuleAdopted event, RecordedEvent at) {
        return with(new Confidentiality(confidentiality.screened(), at.position(), confidentiality.releases()));
    }

    @EventSourcingHandler
    ReleasePublicationState on(ReleaseScreened event, RecordedEvent at) {
        return with(new Confidentiality(confidentiality.screened(), confidentiality.rule(), at.position()));
    }

    private ReleasePublicationState with(Confidentiality now) {
        return new ReleasePublicationState(proposal, definition, released, last, now);
    }
}
