package vn.techledger.ledger;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.annotation.Event;
import vn.techledger.ledger.access.event.AccessEvent;
import vn.techledger.ledger.bulk.event.ImportEvent;
import vn.techledger.ledger.closing.event.ClosingEvent;
import vn.techledger.ledger.confidentiality.event.ConfidentialityEvent;
import vn.techledger.ledger.contract.event.ContractEvent;
import vn.techledger.ledger.contract.event.ContractVersions;
import vn.techledger.ledger.indicator.event.IndicatorEvent;
import vn.techledger.ledger.intermediary.event.IntermediaryEvent;
import vn.techledger.ledger.log.event.LogHeartbeat;
import vn.techledger.ledger.log.event.LogOpened;
import vn.techledger.ledger.memorandum.event.MemorandumEvent;
import vn.techledger.ledger.need.event.NeedEvent;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.party.event.PartyEvent;
import vn.techledger.ledger.performance.event.PerformanceEvent;
import vn.techledger.ledger.personal.event.PersonalDataEvent;
import vn.techledger.ledger.plan.event.PlanEvent;
import vn.techledger.ledger.publication.event.PublicationEvent;
import vn.techledger.ledger.reference.event.CodeListEvent;
import vn.techledger.ledger.reference.event.CodeListVersions;
import vn.techledger.ledger.reference.event.CodeMappingEvent;
import vn.techledger.ledger.reference.event.ExchangeRateEvent;
import vn.techledger.ledger.reference.event.HolidaysEvent;
import vn.techledger.ledger.reference.event.RuleSetEvent;
import vn.techledger.ledger.registration.event.RegistrationEvent;
import vn.techledger.ledger.reporting.event.ReportingUnitEvent;
import vn.techledger.ledger.retention.event.LegalHoldEvent;
import vn.techledger.ledger.retention.event.RetentionClassEvent;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Transformation;
import vn.techledger.ledger.technology.event.TechnologyEvent;
import vn.techledger.ledger.valuation.event.ValuationEvent;

/** Every fact that the ledger knows, by its stored type and version. */
public final class LedgerEvents {

    private static final Map<MessageType, Class<? extends LedgerEvent>> CLASSES = Stream.of(
                    List.<Class<? extends LedgerEvent>>of(LogOpened.class, LogHeartbeat.class),
                    permitted(PartyEvent.class),
                    permitted(PersonalDataEvent.class),
                    permitted(IntermediaryEvent.class),
                    permitted(ReportingUnitEvent.class),
                    permitted(AccessEvent.class),
                    permitted(CodeListEvent.class),
                    permitted(CodeMappingEvent.class),
                    permitted(ExchangeRateEvent.class),
                    permitted(RuleSetEvent.class),
                    permitted(HolidaysEvent.class),
                    permitted(IndicatorEvent.class),
                    permitted(PlanEvent.class),
                    permitted(PublicationEvent.class),
                    permitted(ClosingEvent.class),
                    permitted(ConfidentialityEvent.class),
                    permitted(RetentionClassEvent.class),
                    permitted(LegalHoldEvent.class),
                    permitted(ContractEvent.class),
                    permitted(RegistrationEvent.class),
                    permitted(PerformanceEvent.class),
                    permitted(TechnologyEvent.class),
                    permitted(NeedEvent.class),
                    permitted(MemorandumEvent.class),
                    permitted(ValuationEvent.class),
                    permitted(ImportEvent.class))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(LedgerEvents::typeOf, Function.identity()));

    /** How facts of older versions are read, each version leading to the next. */
    private static final List<Transformation> TRANSFORMATIONS = Stream.of(
                    CodeListVersions.STEPS, ContractVersions.STEPS, List.of(PartyEnrolled.FROM_1))
            .flatMap(List::stream)
            .toList();

    private LedgerEvents() {}

    public static Map<MessageType, Class<? extends LedgerEvent>> all() {
        return CLASSES;
    }

    /** Every step from a stored version to the next. */
    public static List<Transformation> transformations() {
        return TRANSFORMATIONS;
    }

    /** The stored type and version of a fact, as its annotation pins them. */
    public static MessageType typeOf(Class<? extends LedgerEvent> event) {
        var pinned = event.getAnnotation(Event.class);
        return new MessageType(pinned.namespace() + "." + pinned.name(), pinned.version());
    }

    private static List<Class<? extends LedgerEvent>> permitted(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .flatMap(type ->
                        type.isSealed() ? permitted(type).stream() : Stream.of(type.asSubclass(LedgerEvent.class)))
                .<Class<? extends LedgerEvent>>map(event -> event)
                .toList();
    }
}
