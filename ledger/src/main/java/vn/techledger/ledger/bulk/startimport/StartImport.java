package vn.techledger.ledger.bulk.startimport;

import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import vn.techledger.ledger.bulk.event.ImportStarted;
import vn.techledger.ledger.shared.ImportId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PersonId;

/** Starts an import. Its parameters are those of {@code ImportStarted}. */
@Command(namespace = "techledger.bulk", name = "StartImport", routingKey = "imported")
public record StartImport(
        ImportId imported, String source, String fileSha256, long fileBytes, String mappingSha256, PersonId startedBy) {

    /** Depends on nothing: the identifier is the server's own, and any file may come again. */
    List<LedgerEvent> decide() {
        return List.of(new ImportStarted(imported, source, fileSha256, fileBytes, mappingSha256, startedBy));
    }
}
