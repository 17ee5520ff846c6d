package vn.techledger.ledger.bulk.finishimport;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.ImportId;

/** Closes an import with its counts. Its parameters are those of {@code ImportFinished}. */
@Command(namespace = "techledger.bulk", name = "FinishImport", routingKey = "imported")
public record FinishImport(
        @TargetEntityId ImportId imported,
        long rows,
        long recorded,
        long alreadyRecorded,
        long bad,
        String errorsSha256) {}
