package vn.techledger.ledger.publication.proposepublication;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.confidentiality.event.ConfidentialityRuleAdopted;
import vn.techledger.ledger.confidentiality.event.TableScreened;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.indicator.event.IndicatorDefinitionAdopted;
import vn.techledger.ledger.publication.Screenings;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.ledger.publication.event.PublicationProposed;
import vn.techledger.ledger.publication.event.PublicationReleased;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.CONFIDENTIALITY_RULE_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Reason.INDICATOR_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Reason.INDICATOR_NOT_ADOPTED;
import static vn.techledger.ledger.shared.Reason.PUBLICATION_BREAKDOWN_WITHOUT_RULE;
import static vn.techledger.ledger.shared.Reason.PUBLICATION_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Reason.PUBLICATION_VINTAGE_OVERTAKEN;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * What ProposePublication must know: the definition and the rule of confidentiality in force, and what was released of the
 * table last. Pure.
 */
@EventSourcedEntity
record ProposePublicationState(
        @Nullable Long definition,
        @Nullable Long released,
        @Nullable Vintage vintage,
        @Nullable Long rule) {

    @EntityCreator
    ProposePublicationState() {
        this(null, null, null, null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposePublication.Boundary of, MessageTypeResolver types) {
        var key = of.key();
        return EventCriteria.either(
                Boundaries.of(types, Tags.indicator(key.indicator()), IndicatorDefinitionAdopted.class),
                Boundaries.of(types, Tags.confidentialityRule(), ConfidentialityRuleAdopted.class),
                Boundaries.of(
                        types,
                        Tags.publishedTable(key.indicator(), key.from(), key.to(), key.by()),
                        PublicationReleased.class));
    }

    List<LedgerEvent> decide(ProposePublication command) {
        var table = command.table();
        var key = table.key();
        // until a rule of confidentiality is adopted, a breakdown could give away a single deal
        unless(key.by() == null || rule != null, PUBLICATION_BREAKDOWN_WITHOUT_RULE, "/by", String.valueOf(key.by()));
        unless(definition != null, INDICATOR_NOT_ADOPTED, "/indicator", key.indicator());
        unless(definition == table.definition(), INDICATOR_CHANGED_MEANWHILE, "/indicator", definition);
        unless(
                Objects.equals(released, command.replaces()),
                PUBLICATION_CHANGED_MEANWHILE,
                "/replaces",
                released == null ? 0 : released);
        unless(
                vintage == null || table.vintage().compareTo(vintage) >= 0,
                PUBLICATION_VINTAGE_OVERTAKEN,
                "/vintage",
                table.vintage());
        var screening = command.screening();
        unless(
                Objects.equals(rule, screening.rule()),
                CONFIDENTIALITY_RULE_CHANGED_MEANWHILE,
                "/table",
                rule == null ? 0 : rule);
        Screenings.check(screening);
        var facts = new ArrayList<LedgerEvent>();
        facts.add(new PublicationProposed(
                command.publication(),
                command.titleVi(),
                command.titleEn(),
                table,
                command.replaces(),
                command.proposedBy()));
        if (rule != null && screening.sha256() != null) {
            facts.add(new TableScreened(
                    command.publication(), rule, screening.sha256(), screening.hidden(), screening.against()));
        }
        return List.copyOf(facts);
    }

    @EventSourcingHandler
    ProposePublicationState on(IndicatorDefinitionAdopted event, RecordedEvent at) {
        return new ProposePublicationState(at.position(), released, vintage, rule);
    }

    @EventSourcingHandler
    ProposePublicationState on(PublicationReleased event, RecordedEvent at) {
        return new ProposePublicationState(definition, at.position(), event.vintage(), rule);
    }

    @EventSourcingHandler
    ProposePublicationState on(ConfidentialityRuleAdopted event, RecordedEvent at) {
        return new ProposePublicationState(definition, released, vintage, at.position());
    }
}
