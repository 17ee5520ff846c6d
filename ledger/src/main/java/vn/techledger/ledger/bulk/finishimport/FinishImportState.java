package vn.techledger.ledger.bulk.finishimport;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.bulk.event.ImportFinished;
import vn.techledger.ledger.bulk.event.ImportStarted;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.ImportId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.IMPORT_ALREADY_FINISHED;
import static vn.techledger.ledger.shared.Reason.IMPORT_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What FinishImport must know: whether the import was started and not finished. Every method is pure. */
@EventSourcedEntity
record FinishImportState(boolean started, boolean finished) {

    @EntityCreator
    FinishImportState() {
        this(false, false);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ImportId of, MessageTypeResolver types) {
        return Boundaries.of(types, Tags.imports(of), ImportStarted.class, ImportFinished.class);
    }

    List<LedgerEvent> decide(FinishImport c) {
        unless(started, IMPORT_UNKNOWN, "/import", c.imported());
        unless(!finished, IMPORT_ALREADY_FINISHED, "/import", c.imported());
        return List.of(new ImportFinished(
                c.imported(), c.rows(), c.recorded(), c.alreadyRecorded(), c.bad(), c.errorsSha256()));
    }

    @EventSourcingHandler
    FinishImportState on(ImportStarted event) {
        return new FinishImportState(true, finished);
    }

    @EventSourcingHandler
    FinishImportState on(ImportFinished event) {
        return new FinishImportState(started, true);
    }
}
