package vn.techledger.ledger.closing.permitlateentry;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.LateEntryId;
import vn.techledger.ledger.shared.PersonId;

/**
 * Permits later entries that another person proposed.
 *
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.closing", name = "PermitLateEntry")
public record PermitLateEntry(LateEntryId lateEntry, PersonId approvedBy, LocalDate today) {

    record Boundary(LateEntryId lateEntry) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(lateEntry);
    }
}
