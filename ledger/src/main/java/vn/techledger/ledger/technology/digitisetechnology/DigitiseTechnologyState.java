package vn.techledger.ledger.technology.digitisetechnology;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.technology.event.TechnologyDigitised;
import vn.techledger.ledger.technology.event.TechnologyRegistered;
import vn.techledger.ledger.technology.event.TechnologyWithdrawn;

import static vn.techledger.ledger.shared.Reason.DOCUMENT_ALREADY_DIGITISED;
import static vn.techledger.ledger.shared.Reason.TECHNOLOGY_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.TECHNOLOGY_WITHDRAWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What DigitiseTechnology must know: whether the technology is there, and which documents are. Pure. */
@EventSourcedEntity
record DigitiseTechnologyState(boolean registered, boolean withdrawn, Set<String> digests) {

    DigitiseTechnologyState {
        digests = Set.copyOf(digests);
    }

    @EntityCreator
    DigitiseTechnologyState() {
        this(false, false, Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DigitiseTechnology.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(
                types,
                Tags.technology(of.technology()),
                TechnologyRegistered.class,
                TechnologyDigitised.class,
                TechnologyWithdrawn.class);
    }

    List<LedgerEvent> decide(DigitiseTechnology command) {
        unless(registered, TECHNOLOGY_UNKNOWN, "/technology", command.technology());
        unless(!withdrawn, TECHNOLOGY_WITHDRAWN, "/technology", command.technology());
        var documents = command.documents();
        for (int i = 0; i < documents.size(); i++) {
            var digest = documents.get(i).sha256();
            unless(!digests.contains(digest), DOCUMENT_ALREADY_DIGITISED, "/documents/" + i + "/sha256", digest);
        }
        return List.of(new TechnologyDigitised(command.technology(), documents));
    }

    @EventSourcingHandler
    DigitiseTechnologyState on(TechnologyRegistered event) {
        return new DigitiseTechnologyState(true, withdrawn, digests);
    }

    @EventSourcingHandler
    DigitiseTechnologyState on(TechnologyDigitised event) {
        var more = new HashSet<>(digests);
        event.documents().forEach(document -> more.add(document.sha256()));
        return new DigitiseTechnologyState(registered, withdrawn, more);
    }

    @EventSourcingHandler
    DigitiseTechnologyState on(TechnologyWithdrawn event) {
        return new DigitiseTechnologyState(registered, true, digests);
    }
}
